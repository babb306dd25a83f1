"""`python -m benchmarks.pages.one_turn`: the least CPU time of each page, as one line of JSON.

It asks of the product only what every version of it answers, so that two can be held side by side.
What the product keeps from one page to the next counts only until something happens, so a page is
asked three times over: as nobody opened it before, right after somebody did something, and again.
"""

import gc
import json
import sys
from collections.abc import Callable
from time import process_time

from benchmarks.pages.asked import ASKED, Asked
from coderpath_web.commands.installation import open_as_it_is

OK = 200
RUNS = 4
Ask = Callable[[], float]


def main() -> None:
    """Print the milliseconds of each page, and how often it asks the database."""
    open_as_it_is()
    only = sys.argv[1] if len(sys.argv) > 1 else ""
    found = {page.what: measured(page) for page in ASKED if only in page.what}
    sys.stdout.write(json.dumps(found) + "\n")


def measured(page: Asked) -> dict[str, float]:
    """Sign in and ask for a page."""
    from django.db import connection  # noqa: PLC0415 -- after set-up
    from django.test import Client  # noqa: PLC0415 -- as above
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 -- as above

    from coderpath_web.accounts.models import Account  # noqa: PLC0415 -- as above

    client = Client(headers={"host": "localhost"})
    client.force_login(Account.objects.get(username=page.who))

    def once() -> float:
        gc.collect()
        start = process_time()
        answer = client.get(page.address)
        took = process_time() - start
        if answer.status_code != OK:
            raise SystemExit(f"{page.address} answered {answer.status_code}")
        return took * 1000

    once()  # Templates are read, and what is drawn alike everywhere is drawn.
    first = [as_if_first(once) for _ in range(RUNS)]
    with CaptureQueriesContext(connection) as queries:
        anew = [after_an_entry(once)]
        questions = len(queries)
    again = []
    for _ in range(RUNS):
        again.append(once())
        anew.append(after_an_entry(once))
    return {"first": min(first), "anew": min(anew), "again": min(again), "queries": questions}


def as_if_first(once: Ask) -> float:
    """Ask as nobody asked before."""
    try:
        from coderpath_web.kept_while import forget_all  # noqa: PLC0415 -- after set-up
    except ModuleNotFoundError:  # An older version keeps nothing.
        return once()
    forget_all()
    return once()


def after_an_entry(once: Ask) -> float:
    """Ask after somebody did something that the page does not speak of."""
    from django.db import transaction  # noqa: PLC0415 -- after set-up

    from coderpath_web.journal.actions import write_entry  # noqa: PLC0415 -- as above

    with transaction.atomic():
        write_entry(by=None, action="standing.read")
    return once()


if __name__ == "__main__":
    main()
