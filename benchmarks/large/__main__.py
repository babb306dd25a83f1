"""`python -m benchmarks.large`: what others wait, and the memory it takes, with 2,041 coders."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from time import sleep

from benchmarks.large.acts import Took, Two, adopt_a_path, bring_a_month, change_a_past_standard
from benchmarks.large.memory import SERVER, WORK, Memory, watched
from benchmarks.large.organisation import COPIES
from benchmarks.large.others import OTHERS, others_writing
from benchmarks.load.browser import Browser
from benchmarks.load.tally import WRITE
from benchmarks.web.__main__ import DATABASES, asked_of, busy, installation
from benchmarks.web.figures import Figure, show
from benchmarks.web.serving import serving

ALONE = 10  # seconds in which nothing but the others is at work


ACTS: dict[str, Callable[[Two, Sequence[str]], Took]] = {
    "a path": adopt_a_path,
    "a past standard": change_a_past_standard,
    "a month imported": bring_a_month,
}


class Large:
    """The large organisation, served, and those who act there."""

    def __init__(self, port: int, coders: Sequence[str]) -> None:
        self.coders = coders
        self.others = [self._come_in(port, "priya") for _ in range(OTHERS)]
        self.teresa, self.priya = self._come_in(port, "teresa"), self._come_in(port, "priya")

    @staticmethod
    def _come_in(port: int, who: str) -> Browser:
        browser = Browser(port)
        browser.sign_in(who)
        return browser

    def figures(self, what: str) -> Iterator[Figure]:
        """Do one of the acts while others write, and measure."""
        with watched() as memory, others_writing(self.others, self.coders) as tally:
            took = ACTS[what](Two(self.teresa, self.priya), self.coders)
        yield Figure("the page answers", took.answer, 2, "s")
        yield Figure("all of it counts", took.whole, None, "s")
        writes = f"{tally.number(WRITE):,} writes of others, longest"
        yield Figure(writes, tally.most(WRITE) / 1000, 2, "s")
        for failed, number in tally.failed.items():
            if number:
                yield Figure(failed, number, 0, "")
        yield from _held(memory)

    def alone(self) -> Iterator[Figure]:
        """Let the others write while nothing else is done."""
        with others_writing(self.others, self.coders) as tally:
            sleep(ALONE)
        writes = f"nothing else: {tally.number(WRITE):,} writes of others, longest"
        yield Figure(writes, tally.most(WRITE) / 1000, None, "s")


def _held(memory: Memory) -> Iterator[Figure]:
    for process in (SERVER, WORK):
        if most := memory.most.get(process):
            yield Figure(f"most memory of {process}", most, 600, "MB")


def main() -> None:
    """Print a table for each database."""
    asked = _asked()
    for database in asked.database or DATABASES:
        with installation(database) as environment:
            [made] = asked_of("benchmarks.large.preparing", environment, str(asked.copies))
            with serving(environment, is_demo=False) as port:
                large = Large(port, made["coders"])
                title = f"{database}: {len(large.coders):,} coders, {made['facts']:,} facts"
                show(f"{title}, made in {made['seconds']:.0f} s, {busy()}", large.alone())
                for what in asked.act or ACTS:
                    show(f"{database}: {what}, {busy()}", list(large.figures(what)))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    what = f"of the demo's department, with other people each; {COPIES} are 2,041 coders"
    parser.add_argument("--copies", type=int, default=COPIES, help=what)
    parser.add_argument("--database", action="append", choices=DATABASES)
    parser.add_argument("--act", action="append", choices=ACTS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
