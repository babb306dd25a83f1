"""What the measured requests need: address and session of each page, and its number of queries.

Runs in a process of its own, because settings are read once: `python -m benchmarks.web.visits`.
"""

import json
import sys
from typing import Any

from benchmarks.web.pages import PAGES, Page
from coderpath_web.commands.installation import open_installation


def main() -> None:
    """Print one object a page."""
    open_installation()
    for page in PAGES:
        sys.stdout.write(json.dumps(visit(page)) + "\n")


def visit(page: Page) -> dict[str, Any]:
    """Sign in, ask for the page once, and count the queries of the second time."""
    from django.conf import settings  # noqa: PLC0415 -- after set-up
    from django.db import connection  # noqa: PLC0415 -- after set-up
    from django.test import Client  # noqa: PLC0415 -- after set-up
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 -- after set-up
    from django.urls import NoReverseMatch, reverse  # noqa: PLC0415 -- after set-up

    from coderpath_web.accounts.models import Account  # noqa: PLC0415 -- after set-up

    try:
        address = f"{reverse(page.route, args=page.arguments)}?{page.asked}".rstrip("?")
    except NoReverseMatch:
        return {"address": None}
    client = Client(headers={"host": "localhost"})
    client.force_login(Account.objects.get(username=page.who))
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    name = settings.SESSION_COOKIE_NAME
    cookie = f"{name}={client.cookies[name].value}"
    return {"address": address, "cookie": cookie, "queries": len(queries)}


if __name__ == "__main__":
    main()
