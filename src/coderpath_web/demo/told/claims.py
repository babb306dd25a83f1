"""What coders claimed: vouched for and so on file, refused, asked about, withdrawn, waiting now."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from coderpath.days import FOREVER
from coderpath.facts.kinds import KINDS
from coderpath.facts.source import Source
from coderpath_web.accounts.models import Account
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.months import Months
from coderpath_web.demo.telling import Event
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.claims.actions import (
    ask_for_more,
    make_claim,
    refuse_claim,
    vouch_for,
    withdraw_claim,
)
from coderpath_web.rooms.claims.models import Claim


class Claimed(NamedTuple):
    """Somebody claimed a credential of their own."""

    day: str
    by: str
    credential: str
    since: str
    told: str

    def tell(self, cast: Cast) -> None:
        """Let it happen."""
        since = date.fromisoformat(self.since).toordinal()
        row = KINDS["credentials"].row(
            cast.codes[self.by], self.credential, since, FOREVER, Source(self.told, 0)
        )
        _claim(cast, self.by, row)


class Answered(NamedTuple):
    """What somebody did to the latest claim of a coder."""

    day: str
    of: str
    by: str
    act: Callable[..., object]
    why: str

    def tell(self, cast: Cast) -> None:
        """Let it happen."""
        claim = Claim.objects.filter(coder=cast[self.of].coder).latest("pk")
        self.act(by=cast[self.by], claim=claim, why=self.why)


def _vouch(*, by: Account, claim: Claim, why: str) -> object:
    return vouch_for(by=by, claims=[claim], said=why)


TOLD: tuple[Claimed | Answered, ...] = (
    Claimed("2025-03-03", "samir", "RHIA", "2025-02-20", "letter of AHIMA"),
    Answered(
        "2025-03-10", "samir", "priya", refuse_claim, "AHIMA lists the RHIT under this number."
    ),
    Claimed("2026-02-09", "ana", "CPC", "2026-01-30", "result of the examination"),
    Answered("2026-02-12", "ana", "ana", withdraw_claim, "It was the practice examination."),
    Claimed("2026-10-19", "selma", "CPC", "2026-10-05", "a photo of the card"),
    Answered(
        "2026-10-23",
        "selma",
        "priya",
        refuse_claim,
        "AAPC does not list this number. Please claim it again with the one on the card.",
    ),
    Claimed("2026-10-26", "zora", "CCS-P", "2026-10-12", "AHIMA card 38-0914"),
    Claimed("2026-11-06", "quentin", "RHIA", "2026-10-05", "AHIMA card 40-2217"),
    Answered(
        "2026-11-11",
        "quentin",
        "priya",
        ask_for_more,
        "The card shows no date. Please add a scan of both sides.",
    ),
)
"""What happened beside the claims that the invented facts rest on."""
VOUCHED = (
    ("ruth", "CCS"),
    ("quentin", "CCS"),
    ("selma", "CCS"),
    ("karim", "CCA"),
    ("colette", "CCS"),
    ("olga", "CCS"),
)
"""Whose new credential of the invented facts came on file by a claim; the others came in files."""
SEEN = "Looked up under the number of the card."
FORMS = ("AHIMA card, both sides", "letter of AHIMA", "certificate by mail")


def claimed_rows(months: Months, codes: Mapping[str, str]) -> list[NewFact]:
    """Give the credentials that were claimed: of each account the first since the start."""
    rows = {
        (one.row.coder, one.row.credential): one
        for one in reversed(list(months.of("credentials")))
        if one.row.since >= months.start
    }
    return [rows[codes[name], credential] for name, credential in VOUCHED]


def told_claims(cast: Cast, rows: Sequence[NewFact]) -> Iterator[Event]:
    """Tell the claims that came on file, and what happened beside."""
    for number, one in enumerate(rows):
        told = one.row._replace(source=Source(FORMS[number % len(FORMS)], 0))
        yield Event(_after(one, 3), partial(_claim, cast, one.row.coder, told))
        then = Answered("", one.row.coder, "priya" if number % 2 else "teresa", _vouch, SEEN)
        yield Event(_after(one, 8), partial(then.tell, cast))
    for line in TOLD:
        yield Event(date.fromisoformat(line.day), partial(line.tell, cast))


def _after(one: NewFact, days: int) -> date:
    return date.fromordinal(one.row.since + days)


def _claim(cast: Cast, by: str, row: Any) -> None:
    account = cast[by]
    if account.coder is None:
        message = "a claim of the demo is made by a coder"
        raise ValueError(message)
    make_claim(by=account, coder=account.coder, new=NewFact("credentials", row))
