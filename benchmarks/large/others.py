"""Others who record something meanwhile, each by a form, one credential after another."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import count
from threading import Event, Thread

from benchmarks.load.browser import Browser
from benchmarks.load.tally import READ, WRITE, Tally

OTHERS = 3
PAUSE = 0.5  # seconds
FIRST = date(1990, 1, 1)
MOVED = 302
_numbers = count()


@contextmanager
def others_writing(browsers: Sequence[Browser], coders: Sequence[str]) -> Iterator[Tally]:
    """Let others record credentials of coders as long as the work within lasts."""
    tally, over = Tally(), Event()
    threads = [Thread(target=_write, args=(one, coders, tally, over)) for one in browsers]
    for thread in threads:
        thread.start()
    try:
        yield tally
    finally:
        over.set()
        for thread in threads:
            thread.join()


def _write(browser: Browser, coders: Sequence[str], tally: Tally, over: Event) -> None:
    while not over.wait(PAUSE):
        number = next(_numbers)
        address = f"/people/{coders[number * 7 % len(coders)]}/record/credentials/new/"
        form = browser.get(address)
        tally.note(READ, form.taken, form.status)
        on = (FIRST + timedelta(days=number)).isoformat()
        filled = {"credential": "CPC", "since": on, "source": "A certificate"}
        answer = browser.post(address, form, **filled)
        is_confirmed = answer.status == MOVED
        tally.note(WRITE, answer.taken, answer.status, is_confirmed=is_confirmed)
        if not is_confirmed:
            tally.failed[f"{answer.status} of {WRITE}"] += answer.status < 500  # noqa: PLR2004 -- those are counted
