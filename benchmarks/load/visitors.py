"""People at work: some read, some also record, some sign out and in again."""

import time
from collections.abc import Callable, Sequence
from itertools import count, cycle
from threading import Barrier, Event, Semaphore, Thread
from typing import NamedTuple

from benchmarks.load.browser import Answer, Browser
from benchmarks.load.tally import READ, SIGN_IN, WRITE, Tally

READS = {
    "quentin": ("/", "/people/C0014/record/", "/people/C0014/try/"),
    "edith": ("/", "/team/coverage/", "/team/C0013/"),
    "rosa": ("/", "/team/coverage/", "/facilities/"),
    "priya": ("/", "/people/C0014/", "/people/C0014/record/", "/imports/", "/facilities/"),
}
"""What each of the demo's people looks at, one page after another."""
RECORDED = "Load "
"""How the names of the courses begin that are recorded."""
COMING_IN = Semaphore(2)
"""Not all at once before the measurement: a password takes a core a while, by design."""
OK, MOVED, REFUSED = 200, 302, 400


class Work(NamedTuple):
    """Where people work, on whom, for how long, and the seconds between an answer and the next."""

    port: int
    coders: Sequence[str]
    tally: Tally
    all_in: Barrier
    """Those who work, and who measures: begins when all have signed in."""
    over: Event
    pause: float
    browsers: dict[int, Browser]
    """Those of earlier measurements, who need not sign in again."""


def crowd(work: Work, people: int, writers: int, returning: int) -> list[Thread]:
    """Start so many people; those who are neither writers nor returning read alone."""
    names = cycle(READS)
    acts = [records] * writers + [returns] * returning + [reads] * (people - writers - returning)
    threads = [
        Thread(target=_works, args=(work, number, "priya" if act is records else next(names), act))
        for number, act in enumerate(acts)
    ]
    for thread in threads:
        thread.start()
    return threads


def _works(work: Work, number: int, who: str, act: Callable[..., None]) -> None:
    if not (browser := work.browsers.get(number)):
        browser = work.browsers[number] = Browser(work.port)
        with COMING_IN:
            browser.sign_in(who)
    work.all_in.wait()
    # Nobody begins at the same moment as all the others.
    work.over.wait(work.pause * (number % 20) / 20)
    pages = cycle(READS[who])
    for turn in count():
        if work.over.wait(work.pause):
            return
        act(work, browser, who, next(pages), f"{number}-{turn}-{time.monotonic_ns()}")


def reads(work: Work, browser: Browser, _who: str, page: str, _mark: str) -> None:
    """Open a page."""
    answer = browser.get(page)
    if answer.status == MOVED:
        answer = browser.get(answer.leads_to)
    _note(work.tally, READ, answer)


def records(work: Work, browser: Browser, _who: str, _page: str, mark: str) -> None:
    """Open a form, fill it in and send it."""
    coder = work.coders[hash(mark) % len(work.coders)]
    address = f"/people/{coder}/record/courses/new/"
    form = browser.get(address)
    _note(work.tally, READ, form)
    if form.status != OK or work.over.wait(work.pause):
        return
    filled = {"of": f"{RECORDED}{mark}", "on": "2026-03-02", "source": "Load"}
    _note(work.tally, WRITE, browser.post(address, form, **filled))


def returns(work: Work, browser: Browser, who: str, page: str, mark: str) -> None:
    """Go out, and come in again."""
    browser.cookies.clear()
    _note(work.tally, SIGN_IN, browser.sign_in(who))
    reads(work, browser, who, page, mark)


def _note(tally: Tally, kind: str, answer: Answer) -> None:
    if REFUSED <= answer.status < 500:  # noqa: PLR2004 -- a mistake of the load, not of the server
        raise SystemExit(f"{kind}: {answer.status} {answer.text[:2000]}")
    is_confirmed = kind == WRITE and answer.status == MOVED
    tally.note(kind, answer.taken, answer.status, is_confirmed=is_confirmed)
