"""Timing a piece of work many times and printing where the times lie."""

from collections.abc import Callable
from time import perf_counter


def times(work: Callable[[], object], runs: int) -> list[float]:
    """Run the work some times after a tenth as many warm-ups; give seconds, sorted."""
    for _ in range(max(runs // 10, 1)):
        work()
    found = []
    for _ in range(runs):
        start = perf_counter()
        work()
        found.append(perf_counter() - start)
    return sorted(found)


def line(what: str, found: list[float], target: str) -> str:
    """Say median and 95th percentile in milliseconds beside the target."""
    median = found[len(found) // 2] * 1000
    p95 = found[min(int(len(found) * 0.95), len(found) - 1)] * 1000
    runs = len(found)
    return (
        f"{what:<58} median {median:9.2f} ms   p95 {p95:9.2f} ms   {runs:>4} runs   target {target}"
    )
