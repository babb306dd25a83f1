"""Reading one of a few words."""

from collections.abc import Callable, Mapping

from coderpath.facts.saying import quoted
from coderpath.facts.values.unreadable import Unreadable
from coderpath.findings import closest

YES_NO: Mapping[str, bool] = {
    "yes": True,
    "y": True,
    "true": True,
    "1": True,
    "no": False,
    "n": False,
    "false": False,
    "0": False,
}


def read_choice(*words: str) -> Callable[[str], str | Unreadable]:
    """Make a reader of the words; case, spaces and hyphens do not matter."""

    def read(text: str) -> str | Unreadable:
        word = "_".join(text.lower().replace("-", " ").split())
        return word if word in words else _not_among(text, words)

    return read


def read_yes_no(text: str) -> bool | Unreadable:
    """Read a yes or a no."""
    answer = YES_NO.get(text.lower())
    return _not_among(text, ("yes", "no")) if answer is None else answer


def _not_among(text: str, words: tuple[str, ...]) -> Unreadable:
    meant = closest(text, words)
    mend = f"Write {meant} if that is meant" if meant else "Write one of them"
    return Unreadable(f"{quoted(text)} is not one of the words allowed here", mend)
