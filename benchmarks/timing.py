"""Timing a piece of work many times: where the times lie, and the least of them."""

from collections.abc import Callable, Iterator
from time import perf_counter, process_time


def times(work: Callable[[], object], runs: int) -> list[float]:
    """Run the work some times after a tenth as many warm-ups; give seconds, sorted."""
    for _ in range(max(runs // 10, 1)):
        work()
    return sorted(_each(work, runs, perf_counter))


def least(work: Callable[[], object], runs: int) -> float:
    """Give the least seconds that the processor worked in one of some runs."""
    return min(_each(work, runs, process_time))


def _each(work: Callable[[], object], runs: int, clock: Callable[[], float]) -> Iterator[float]:
    for _ in range(runs):
        start = clock()
        work()
        yield clock() - start


def line(what: str, found: list[float], target: str) -> str:
    """Say median and 95th percentile in milliseconds beside the target."""
    median = found[len(found) // 2] * 1000
    p95 = found[min(int(len(found) * 0.95), len(found) - 1)] * 1000
    runs = len(found)
    return (
        f"{what:<58} median {median:9.2f} ms   p95 {p95:9.2f} ms   {runs:>4} runs   target {target}"
    )
