"""Offering the mix: so many at once without a pause, or so many requests a second, come what may.

Where requests are offered at a rate, each is due at a moment, and its time counts from then on: a
server that falls behind is not asked less for it.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import NamedTuple

from benchmarks.load.browser import Answer
from benchmarks.load.mix.deck import REQUESTS, TURNS, Deck, Kind
from benchmarks.load.mix.people import Cast
from benchmarks.load.mix.reading import LOOKS
from benchmarks.load.mix.shown_form import shown_form
from benchmarks.load.mix.writing import Act, Writing
from benchmarks.load.tally import Tally

OK, MOVED = 200, 302
MOST = 64  # at once, where requests are offered at a rate


class Request(NamedTuple):
    """Of which kind it is, what is asked, and the status that is meant to come."""

    kind: Kind
    what: str
    meant: int


class Mix:
    """The mix, as it goes on from one measurement to the next."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.deck, self.writing = cast, Deck(), Writing(cast)

    @contextmanager
    def offered(self, tally: Tally, *, at_once: int = MOST, rate: float = 0) -> Iterator[None]:
        """Offer the mix as long as the work within lasts: at a rate, or without a pause."""
        over, turns = Event(), Turns(rate * TURNS / REQUESTS)
        threads = [Thread(target=self._work, args=(tally, turns, over)) for _ in range(at_once)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            over.set()
            for thread in threads:
                thread.join()

    def _work(self, tally: Tally, turns: "Turns", over: Event) -> None:
        while not over.is_set():
            due = turns.next()
            if over.wait(max(0.0, due - time.perf_counter())):
                return
            late = max(0.0, time.perf_counter() - due) * 1000 if turns.rate else 0.0
            self._turn(tally, late)

    def _turn(self, tally: Tally, late: float) -> None:
        kind, chance = self.deck.next()
        if kind is Kind.WRITE:
            self._write(tally, self.writing.next(chance), late)
            return
        look = LOOKS[kind](self.cast, chance)
        _is_noted(tally, Request(kind, look.address, OK), look.browser.get(look.address), late)

    def _write(self, tally: Tally, act: Act, late: float) -> None:
        page = act.browser.get(act.page)
        if not _is_noted(tally, Request(Kind.FORM, f"page to {act.what}", OK), page, late):
            return
        form = shown_form(page.text, act.form)
        if form is None:
            tally.failed[f"{Kind.WRITE}: no form to {act.what}"] += 1
            return
        answer = act.browser.send(act.form, {**form.holds, **act.fill(form)})
        if _is_noted(tally, Request(Kind.WRITE, act.what, MOVED), answer):
            tally.done[act.what] += 1
            act.done(answer.leads_to)


class Turns:
    """The moments at which turns are due; without a rate each is due at once."""

    def __init__(self, rate: float) -> None:
        self.rate, self._lock, self._due = rate, Lock(), time.perf_counter()

    def next(self) -> float:
        """Give the next moment."""
        if not self.rate:
            return time.perf_counter()
        with self._lock:
            self._due += 1 / self.rate
            return self._due


def _is_noted(tally: Tally, request: Request, answer: Answer, late: float = 0.0) -> bool:
    """Keep an answer; tell whether it is what it should be, and count it as failed if not."""
    tally.note(request.kind, late + answer.taken, 0)
    if answer.status != request.meant:
        tally.failed[f"{request.kind}: {answer.status} of {request.what}"] += 1
    return answer.status == request.meant
