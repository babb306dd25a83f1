"""What a kind of document says of itself, so that the tree that reads it need not know it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from coderpath.tree.words import SAYINGS, Saying


class Unquoted(NamedTuple):
    """Text that YAML takes for signs of its own unless quoted: what stands before it, and it."""

    pattern: re.Pattern[str]
    found: str
    allowed: str
    mend: str

    def quoted(self, text: str) -> str:
        """Put each into quotes."""
        return self.pattern.sub(r'\1"\2"', text)


@dataclass(frozen=True)
class Form:
    """A kind of document: its name, how it opens, and what is said of its slips."""

    name: str
    """With its article, as a sentence opens: A path."""
    opens: str
    add: str
    unquoted: Unquoted
    sayings: Mapping[str, Saying] = field(default_factory=lambda: SAYINGS)
    """What an error of pydantic means in words, by its type."""
