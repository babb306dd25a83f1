"""Who vouches for which kind of claim, in words: to be read, and to be changed, here.

1. Nobody vouches for a claim about themselves.
2. Nobody vouches for a claim that they made for somebody else.
3. Whoever vouches holds one of the roles below, and it reaches the coder.
4. Where nobody holds one of them for a coder, whoever may record the kind may vouch for it.

Which group vouches for a kind is said by the kind itself, beside who may record it.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from coderpath.facts.kind import Voucher
from coderpath.facts.kinds import KINDS
from coderpath.sentence.words import article, listed, lowered
from coderpath_web.access.roles import ROLES
from coderpath_web.facts.words import WORDS


class Vouching(NamedTuple):
    """Who vouches: some roles, and what they look at before they do."""

    roles: tuple[str, ...]
    looks: str

    @property
    def who(self) -> str:
        """Name one of them: "a supervisor or an HR partner"."""
        return listed([_with_article(ROLES[one].title) for one in self.roles], "or")


BY_VOUCHER: Mapping[Voucher, Vouching] = {
    Voucher.LEADS_OR_KEEPS_FILES: Vouching(
        ("supervisor", "regional-manager", "hr-partner"),
        "Vouch only if you saw the certificate or checked with the issuer.",
    ),
    Voucher.KEEPS_FILES: Vouching(
        ("hr-partner",),
        "Vouch only if you saw the diploma or a letter, or asked the school or the employer.",
    ),
    Voucher.TRAINS: Vouching(
        ("trainer",),
        "Vouch only if it was shown to you, or you saw who passed.",
    ),
    Voucher.TRAINS_OR_LEADS: Vouching(
        ("trainer", "supervisor", "regional-manager", "hr-partner"),
        "Vouch only if you saw the list of who attended or passed, or the work itself.",
    ),
    Voucher.LEADS: Vouching(
        ("supervisor", "regional-manager"),
        "Say it from what you saw. It goes on file as attested by your role on that day.",
    ),
}
RULES = (
    "Nobody vouches for a claim about themselves.",
    "Nobody vouches for a claim that they made for somebody else.",
    "A role counts for the people it reaches: a team, a facility, a region, everyone.",
    "Where no one holds such a role for a coder, anyone who may record the fact may vouch for it.",
    "What someone records within their permission needs no claim: it counts at once.",
)
"""The general rules, as people read them."""


def vouching_for(kind: str) -> Vouching | None:
    """Say who vouches for a kind; None for a kind that is not claimed."""
    return BY_VOUCHER.get(KINDS[kind].voucher)


def claimable() -> list[str]:
    """Give the kinds that can be claimed, in the order in which kinds are offered."""
    found = (kind for kind in WORDS if vouching_for(kind))
    return sorted(found, key=lambda kind: (list(Voucher).index(KINDS[kind].voucher), kind))


def told() -> Iterator[tuple[str, Vouching]]:
    """Go through the kinds that can be claimed, each with who vouches for it."""
    for kind in claimable():
        if one := vouching_for(kind):
            yield WORDS[kind].heading, one


def _with_article(title: str) -> str:
    word = lowered(title)
    return f"{article(word)} {word}"
