"""What takes long with very many coders, as people ask for it: by forms, two where it takes two."""

import re
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.load.browser import Answer, Browser
from benchmarks.load.large_import import BroughtFile

PATIENCE = 600  # seconds
MOVED, OK = 302, 200
TYPES = ("inpatient", "emergency", "outpatient", "ancillary")


class Took(NamedTuple):
    """Seconds until the page answered, and until all of it counted."""

    answer: float
    whole: float


class Two(NamedTuple):
    """Somebody who proposes, and somebody who confirms."""

    proposes: Browser
    confirms: Browser


def adopt_a_path(two: Two, _coders: Sequence[str]) -> Took:
    """Propose the demo's path for next year, and confirm it."""
    from coderpath_web.demo.paths import next_path  # noqa: PLC0415 -- after set-up

    address = "/paths/adopt/"
    answer = _sent(two.proposes, address, text=next_path(), why="A benchmark", adopt="1")
    answered, start = _confirmed(two, answer.leads_to)
    _wait(lambda: "Judging everybody" not in two.confirms.get("/paths/intermountain-2027/").text)
    return Took(answered.taken / 1000, time.perf_counter() - start)


def change_a_past_standard(two: Two, _coders: Sequence[str]) -> Took:
    """Propose another standard of inpatient work for all hospitals, years back, and confirm it."""
    address = "/facilities/*/standards/new/"
    filled = {"type": "inpatient", "since": "2019-01-01", "records": "23", "minutes": "420"}
    answer = _sent(two.proposes, address, **filled, source="A benchmark", propose="1")
    answered, start = _confirmed(two, answer.leads_to)
    _wait(lambda: two.confirms.get(answered.leads_to).status == MOVED)
    return Took(answered.taken / 1000, time.perf_counter() - start)


def bring_a_month(two: Two, coders: Sequence[str]) -> Took:
    """Import what everybody coded in a month."""
    lines = [
        f"{coder},{kind},2026-11,{100 + at}\n" for coder in coders for at, kind in enumerate(TYPES)
    ]
    text = "coder,type,month,records\n" + "".join(lines)
    brought = BroughtFile(two.confirms, "productivity.csv", text)
    start = time.perf_counter()
    brought.press_save()
    answered = time.perf_counter() - start
    brought.until_saved()
    return Took(answered, time.perf_counter() - start)


def _confirmed(two: Two, proposal: str) -> tuple[Answer, float]:
    """Confirm a proposal from the queue; its own page would work out whom it moves as well."""
    page = two.confirms.get("/to-confirm/")
    start = time.perf_counter()
    answer = two.confirms.post(f"{proposal}confirm/", page)
    return _must_lead_on(answer), start


def _sent(browser: Browser, address: str, **filled: str) -> Answer:
    return _must_lead_on(browser.post(address, browser.get(address), **filled))


def _must_lead_on(answer: Answer) -> Answer:
    if answer.status != MOVED:
        text = re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", answer.text))
        raise SystemExit(f"a form was answered by {answer.status}: {text[:2000]}")
    return answer


def _wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > end:
            raise SystemExit("it was never done")
        time.sleep(0.5)
