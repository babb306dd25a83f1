"""What coders of the demo claim and dispute: one waits, one was refused, one month is disputed."""

from datetime import date
from typing import Any

from coderpath.days import FOREVER
from coderpath.facts.kinds import KINDS
from coderpath.facts.source import Source
from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.claims.actions import make_claim, refuse_claim
from coderpath_web.rooms.claims.models import Claim
from coderpath_web.rooms.disputes.actions import raise_dispute


def claim_and_dispute(*, coder: Account, other: Account, partner: Account) -> None:
    """Let two coders claim something, one of them in vain, and one dispute a month."""
    _claim(coder, "RHIA", "AHIMA card 40-2217")
    refused = _claim(other, "CPC", "a photo of the card")
    why = "AAPC does not list this number. Please claim it again with the one on the card."
    refuse_claim(by=partner, claim=refused, why=why)
    months = Fact.objects.filter(kind="hours", coder=other.coder, retracted_at=None)
    month = months.order_by("-since")[0]
    wrong = "Two days of leave in this month count as productive time."
    raise_dispute(by=other, fact=month, wrong=wrong)


def _claim(by: Account, credential: str, told: str) -> Claim:
    coder = by.coder
    if coder is None:
        message = "a claim of the demo is made by a coder"
        raise ValueError(message)
    since = date(2026, 10, 5).toordinal()
    row: Any = KINDS["credentials"].row(coder.code, credential, since, FOREVER, Source(told, 0))
    return make_claim(by=by, coder=coder, new=NewFact("credentials", row))
