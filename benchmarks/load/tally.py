"""What was asked, how long each answer took, and what the server could not do."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from threading import Lock

from benchmarks.load.taken import Taken
from benchmarks.web.figures import median, p95

FAILED = 500
NOTHING = Taken(0, 0, 0, 0)
READ, WRITE, SIGN_IN = "reads", "writes", "sign-ins"


@dataclass
class Tally:
    """Times in milliseconds by kind, written by many threads at once."""

    times: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    """What was written, by what it is called."""
    confirmed: int = 0
    """Writes of which the server said that they are saved."""
    taken: Taken = NOTHING
    """Of the processor, while they asked: those who ask use the machine that answers, too."""
    lock: Lock = field(default_factory=Lock)

    def note(self, kind: str, taken: float, status: int, *, is_confirmed: bool = False) -> None:
        """Keep one answer."""
        with self.lock:
            self.times[kind].append(taken)
            self.confirmed += is_confirmed
            if status >= FAILED:
                self.failed[f"{status} of {kind}"] += 1

    def median(self, kind: str) -> float:
        """Give the middle time."""
        return median(sorted(self.times[kind])) if self.times[kind] else 0.0

    def p95(self, kind: str) -> float:
        """Give the time that 95 of 100 do not exceed."""
        return p95(sorted(self.times[kind])) if self.times[kind] else 0.0

    def most(self, kind: str) -> float:
        """Give the longest time."""
        return max(self.times[kind], default=0.0)

    def number(self, kind: str) -> int:
        """Give how many were answered."""
        return len(self.times[kind])

    def together(self, *kinds: str) -> list[float]:
        """Give the times of some kinds, the shortest first."""
        return sorted(one for kind in kinds for one in self.times[kind])
