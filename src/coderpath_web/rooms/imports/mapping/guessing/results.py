"""What a word says of a course or of a review: only plain words are taken."""

import re

RESULTS = (("passed", "Passed"), ("not", "Not passed"))
"""What a column of results says of a course."""
SAMPLES = (("random", "Random"), ("focused", "Focused"))
"""How the records of a review were chosen."""
_PASSED = frozenset({"passed", "pass", "completed", "complete", "successful"})
_NOT = frozenset({
    "failed", "fail", "incomplete", "in progress", "not started", "not passed", "did not pass",
    "not completed", "not complete", "enrolled", "registered", "withdrawn", "withdrew",
    "no show", "cancelled", "canceled", "dropped", "unsuccessful", "assigned", "overdue",
})  # fmt: skip


HELD = (("held", "Held"), ("not", "Not held"))
"""What a mark below a credential says of it."""
_HELD = frozenset({"yes", "y", "true", "x", "held", "active", "current", "certified"})
_NOT_HELD = frozenset({"no", "n", "false", "none", "not held", "expired", "lapsed", "inactive"})


def guess_held(value: str) -> str:
    """Guess what a mark says of a credential: `held` or `not`; empty where it has to be asked."""
    word = "x" if value.strip() in {"✓", "✔"} else _plain(value)
    return "held" if word in _HELD else "not" if word in _NOT_HELD else ""


def _plain(value: str) -> str:
    return " ".join(re.findall(r"[a-z]+", value.casefold()))


def guess_result(value: str) -> str:
    """Guess what a value says of a course: `passed` or `not`; empty where it has to be asked."""
    word = _plain(value)
    return "passed" if word in _PASSED else "not" if word in _NOT else ""


def guess_sample(value: str) -> str:
    """Guess which sample a value names: `random` or `focused`; empty where it has to be asked."""
    word = _plain(value)
    return word if word in {"random", "focused"} else ""
