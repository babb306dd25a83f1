"""A claim in words: what it says, of whom, where it stands, and what happened to it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from coderpath.path import CareerPath
from coderpath.sentence.words import lowered
from coderpath_web import clock
from coderpath_web.access.holding import Holders
from coderpath_web.documents.named import path_today
from coderpath_web.facts.names import coder_names
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.columns_told import Value, columns_told
from coderpath_web.rooms.claims.awaiting import waits_for
from coderpath_web.rooms.claims.enums import What
from coderpath_web.rooms.claims.models import Claim, ClaimStep

STANDS = {
    "": ("Waiting", "begun"),
    What.ASKED: ("More information needed", "soon"),
    What.ANSWERED: ("Waiting", "begun"),
    What.VOUCHED: ("Vouched for", "met"),
    What.REFUSED: ("Refused", "not_met"),
    What.WITHDRAWN: ("Withdrawn", "not_asked"),
}
"""The word for each state, and the status whose look it takes."""


class Known(NamedTuple):
    """What is looked up once for all claims of a page."""

    path: CareerPath | None
    holders: Holders
    names: Mapping[str, str]
    """The names of whom they are about, by their ids."""

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> "Known":
        """Look it up."""
        codes = {one.coder.code for one in claims}
        return cls(path_today(), Holders(clock.today()), coder_names(codes))


class ClaimTold:
    """A claim as lines and pages tell it."""

    def __init__(self, claim: Claim, known: Known | None = None) -> None:
        self.claim, self.kind = claim, claim.kind
        known = known or Known.of([claim])
        self.path, self.holders = known.path, known.holders
        self.name = known.names[claim.coder.code]
        self.words = WORDS[claim.kind]
        self.word, self.status = STANDS[claim.state]

    @cached_property
    def row(self) -> Any:
        """Give the row that it claims."""
        return self.claim.new.row

    @cached_property
    def values(self) -> list[Value]:
        """Say every column but the coder."""
        return list(columns_told(self.kind, self.row, self.path))

    @property
    def all_values(self) -> list[Value]:
        """Say every column, and the source."""
        return [*self.values, Value("Source", self.source)]

    @property
    def given(self) -> list[Value]:
        """Give the columns in which something was given."""
        return [one for one in self.values if not one.is_blank]

    @property
    def title(self) -> str:
        """Say what is claimed in a few words: Credential RHIT."""
        return f"{self.words.title} {self.given[0].text}" if self.given else self.words.title

    @property
    def in_a_sentence(self) -> str:
        """Say the same inside a sentence."""
        return lowered(self.title)

    @property
    def source(self) -> str:
        """Say where it is written down."""
        return str(self.row.source)

    @property
    def steps(self) -> list[tuple[str, ClaimStep]]:
        """Give what happened after it was made, each with its word."""
        return [(What(one.what).label, one) for one in self.claim.steps.all()]

    @property
    def last(self) -> ClaimStep | None:
        """Give the newest step; None where nothing happened yet."""
        steps = self.steps
        return steps[-1][1] if steps else None

    @property
    def waits_for(self) -> str:
        """Say whose turn it is."""
        return waits_for(self.claim, self.holders)


def claims_told(claims: Iterable[Claim]) -> list[ClaimTold]:
    """Tell many claims; who there is to ask, and the path, are looked up once."""
    claims = list(claims)
    if not claims:
        return []
    known = Known.of(claims)
    return [ClaimTold(one, known) for one in claims]
