"""Making a claim, and every step that somebody takes with it, each under its own entry."""

from collections.abc import Sequence

from coderpath.facts.kinds import KINDS
from coderpath.facts.source import Source
from coderpath.sentence.words import lowered
from coderpath_web import clock
from coderpath_web.access.refused import Refused
from coderpath_web.access.roles import ROLES
from coderpath_web.access.ruling import ask
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.facts.as_json import as_json
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.on_file import refuse_on_file, unless_each_counts
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.ledger.erasing import ERASED, erase_said, forget
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder
from coderpath_web.rooms.claims.enums import What
from coderpath_web.rooms.claims.models import Attachment, Claim, ClaimStep
from coderpath_web.rooms.claims.queries import anew, claimed_already, words_of
from coderpath_web.rooms.claims.rules import (
    may_answer,
    may_claim,
    may_vouch,
    may_withdraw_claim,
    role_vouching,
)
from coderpath_web.rooms.claims.scans import MOST_FILES, Scan
from coderpath_web.standings.actions import change_facts

ATTESTED_BY = "attested_by"
LONGEST_SOURCE = 300


class ClaimedAlready(Refused):
    """The same is claimed of the same coder, and waits."""

    def __init__(self, claim: Claim) -> None:
        super().__init__("This is claimed already, and waits to be vouched for.")
        self.claim = claim


def refuse_claimed(new: NewFact) -> None:
    """Raise ClaimedAlready where a claim that waits says the same."""
    if same := claimed_already(new):
        raise ClaimedAlready(same)


@in_turn
def make_claim(*, by: Account, coder: Coder, new: NewFact, scans: Sequence[Scan] = ()) -> Claim:
    """Claim a row about a coder; nothing counts by it. What is added up may be claimed again.

    Raises NotAllowed, OnFileAlready or ClaimedAlready.
    """
    ask(by, may_claim, new.kind, coder)
    if once := unless_each_counts([new]):
        refuse_on_file(once)
        refuse_claimed(new)
    why = str(new.row.source)
    entry = write_entry(
        by=by, action="claim.made", about=coder, why=why, details={"kind": new.kind}
    )
    claim = Claim.objects.create(coder=coder, kind=new.kind, row=as_json(new), by=by, made_in=entry)
    _attach(entry, claim, scans)
    return claim


@in_turn
def vouch_for(*, by: Account, claims: Sequence[Claim], said: str = "") -> Entry:
    """Put on file what is claimed, of all claims or of none, as whoever vouches stands up for it.

    Raises NotAllowed, also where somebody has answered one of them already, OnFileAlready, or
    Refused of facts when they cannot stand.
    """
    claims = anew(claims)
    for one in claims:
        ask(by, may_vouch, one)
    new = [_vouched(one, by) for one in claims]
    refuse_on_file(unless_each_counts(new))
    about = {one.coder_id for one in claims}
    entry = write_entry(
        by=by,
        action="claim.vouched",
        about=about.pop() if len(about) == 1 else None,
        why=said,
        details={"claims": [one.pk for one in claims]},
    )
    change_facts(entry=entry, new=new)
    recorded = {fact.source_file: fact for fact in entry.recorded.all()}
    for one, row in zip(claims, new, strict=True):
        fact = recorded[row.row.source.file]
        ClaimStep.objects.create(
            claim=one, what=What.VOUCHED, said=said, by=by, fact=fact, made_in=entry
        )
    return entry


@in_turn
def refuse_claim(*, by: Account, claim: Claim, why: str) -> Entry:
    """Refuse a claim, with a reason that the coder reads. Raises NotAllowed."""
    (claim,) = anew([claim])
    ask(by, may_vouch, claim)
    entry = write_entry(by=by, action="claim.refused", about=claim.coder_id, why=why)
    return _step(entry, by, claim, What.REFUSED, why)


@in_turn
def ask_for_more(*, by: Account, claim: Claim, why: str) -> Entry:
    """Ask the coder for what is missing. Raises NotAllowed."""
    (claim,) = anew([claim])
    ask(by, may_vouch, claim)
    entry = write_entry(by=by, action="claim.asked", about=claim.coder_id, why=why)
    return _step(entry, by, claim, What.ASKED, why)


@in_turn
def answer_claim(*, by: Account, claim: Claim, said: str, scans: Sequence[Scan] = ()) -> Entry:
    """Answer what was asked for, in words and perhaps by scans. Raises NotAllowed or Refused."""
    (claim,) = anew([claim])
    ask(by, may_answer, claim)
    there = {one.digest for one in claim.attachments.all()}
    if len(there | {one.digest for one in scans}) > MOST_FILES:
        message = f"At most {MOST_FILES} scans go with one claim. Put several pages into one PDF."
        raise Refused(message)
    entry = write_entry(by=by, action="claim.answered", about=claim.coder_id, why=said)
    _attach(entry, claim, scans)
    return _step(entry, by, claim, What.ANSWERED, said)


@in_turn
def withdraw_claim(*, by: Account, claim: Claim, why: str = "") -> Entry:
    """Withdraw a claim; it stays in the history. Raises NotAllowed."""
    (claim,) = anew([claim])
    ask(by, may_withdraw_claim, claim)
    entry = write_entry(by=by, action="claim.withdrawn", about=claim.coder_id, why=why)
    return _step(entry, by, claim, What.WITHDRAWN, why)


@in_turn
def erase_claim(claim: int) -> Entry:
    """Erase what was claimed and said, and the scans; that there was a claim, and its end, stays.

    Whoever asks for it has looked whether its time has come; nobody asks for it by hand.
    """
    one = Claim.objects.get(pk=claim)
    steps = ClaimStep.objects.filter(claim=one)
    scans = Attachment.objects.filter(claim=one)
    said = words_of(one)
    details = {"claim": str(one.pk)}
    entry = write_entry(by=None, action="claim.erased", about=one.coder_id, details=details)
    forget(Claim, [one.pk], "row")
    forget(ClaimStep, steps.values_list("pk", flat=True), "said")
    forget(Attachment, scans.values_list("pk", flat=True), "digest", "name")
    Claim.objects.filter(pk=one.pk, erased_in=None).update(row={}, erased_in=entry)
    steps.exclude(said="").update(said=ERASED)
    scans.update(digest="", name=ERASED)
    erase_said(said)
    return entry


def _step(entry: Entry, by: Account, claim: Claim, what: What, said: str) -> Entry:
    ClaimStep.objects.create(claim=claim, what=what, said=said, by=by, made_in=entry)
    return entry


def _attach(entry: Entry, claim: Claim, scans: Sequence[Scan]) -> None:
    """Add scans that do not go with the claim yet."""
    there = set(claim.attachments.values_list("digest", flat=True))
    for one in scans:
        if one.digest not in there:
            Attachment.objects.create(claim=claim, added_in=entry, **one._asdict())


def _vouched(claim: Claim, by: Account) -> NewFact:
    """Give the row as it goes on file: its source names the claim; who attests it, the role."""
    new = claim.new
    beside = f" (claim {claim.pk})"
    told = str(new.row.source)[: LONGEST_SOURCE - len(beside)]
    row = new.row._replace(source=Source(f"{told}{beside}", 0))
    if ATTESTED_BY in {column.name for column in KINDS[claim.kind].columns}:
        viewer = Viewer(by, clock.today())
        held = role_vouching(viewer, claim)
        role = lowered(ROLES[held].title) if held else ""
        row = row._replace(**{ATTESTED_BY: role, "on": clock.today().toordinal()})
    return NewFact(claim.kind, row)
