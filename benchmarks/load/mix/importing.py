"""Large imports one after another, so that one is running as long as the mix is measured."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread

from benchmarks.load.large_import import LargeImport


@contextmanager
def importing(port: int, coders: Sequence[str], rows: int) -> Iterator[list[float]]:
    """Bring and save such imports meanwhile; give the seconds from Save to saved of each.

    The last one is waited for, and saved while nobody is measured any more.
    """
    over, took = Event(), list[float]()

    def work() -> None:
        while not over.is_set():
            name = f"Part {len(took) + 1} of the curriculum:"
            took.append(LargeImport(port, coders, rows, name).save())

    thread = Thread(target=work)
    thread.start()
    try:
        yield took
    finally:
        over.set()
        thread.join()
