"""Keeping the record of a decision, in the turn and under the entry that made it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date
from typing import Any, NamedTuple

from coderpath.decision.canonical import digest
from coderpath.decision.record import Circumstances, KeptPath, Papers, Person, written
from coderpath.decision.rules import Covering
from coderpath.decision.seen import SeenFact
from coderpath_web.access.refused import refuse_if
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.decisions.people import person
from coderpath_web.decisions.positions import Change
from coderpath_web.decisions.resting import RestsOn
from coderpath_web.decisions.seen import facts_seen
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of, replaced_by
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.standings.decided import NOBODY, Answer, Question, answer

OTHERWISE = (
    "What is on file reads otherwise than what was shown. Open it once more, and decide again."
)


class Basis(NamedTuple):
    """What was judged: by which document, on which day, of what was known at which entry."""

    document: PathDocument | None
    level: str
    on: date
    known: int
    covered: Mapping[str, Covering] = {}
    brought: bool = False
    """Whether what the entry itself brings along was judged, as of somebody hired."""
    shown: RestsOn | None = None
    """What whoever decided was shown: the record says the same."""
    asks: bool = True
    """Whether any rule is asked: of a level that only comes to be called otherwise none is."""

    @classmethod
    def of(cls, document: PathDocument, shown: RestsOn) -> "Basis":
        """Give the basis of what was shown to whoever decides."""
        covered = {
            one.id: Covering(one.exception, one.until)
            for one in shown.rules
            if one.exception is not None
        }
        return cls(document, shown.level, shown.day, shown.entry, covered, shown=shown)


class Outcome(NamedTuple):
    """What was decided: what was done, what is told of it, and who took part."""

    act: str
    told: Mapping[str, Any]
    people: Sequence[Person] = ()
    """In order; whoever decided under the entry alone where nobody is named."""

    @classmethod
    def of(cls, change: Change, *people: Person) -> "Outcome":
        """Give the outcome of a move that its room knows nothing more of."""
        return cls("renamed" if change.renames else "moved", {}, people)


def keep_record(entry: Entry, coder: Coder, basis: Basis, outcome: Outcome) -> DecisionRecord:
    """Write the record of a decision. Raises Refused where it would say otherwise than was shown.

    Must be called in the turn that wrote the entry, once.
    """
    facts = facts_seen(coder.pk, basis.known, entry.number if basis.brought else None)
    question = Question(coder.code, basis.level, basis.on, basis.covered, basis.asks)
    found = answer(path_of(basis.document), facts, question) if basis.document else NOBODY
    refuse_if(basis.shown is not None and not _as_shown(found, basis.shown), OTHERWISE)
    replaced = replaced_by(basis.document) if basis.document else None
    papers = Papers(_kept(basis.document), _kept(replaced), facts)
    what = _circumstances(entry, coder, basis, outcome, facts)
    content = written(what, question, found, papers)
    return DecisionRecord.objects.create(
        made_in=entry,
        coder=coder,
        act=outcome.act,
        content=content.decode(),
        sha256=digest(content),
    )


def _as_shown(found: Answer, shown: RestsOn) -> bool:
    stood = [(one["id"], one["state"]) for one in found.verdict.get("rules", [])]
    return stood == [(one.id, one.state) for one in shown.rules]


def _circumstances(
    entry: Entry, coder: Coder, basis: Basis, outcome: Outcome, facts: Sequence[SeenFact]
) -> Circumstances:
    why = entry.why.strip()
    return Circumstances(
        act=outcome.act,
        decision={"why": why, **outcome.told},
        coder_name=_name(coder, facts),
        entry=entry.number,
        at=entry.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        known=basis.known,
        brought=basis.brought,
        people=tuple(outcome.people) or (person(entry, "decided"),),
    )


def _name(coder: Coder, facts: Sequence[SeenFact]) -> str:
    rows = [one for one in facts if one.kind == "coders"]
    latest = max(rows, key=lambda one: one.since or "", default=None)
    name: str = latest.cells.get("name", "") if latest else ""
    return name or coder.code


def _kept(document: PathDocument | None) -> KeptPath | None:
    if document is None:
        return None
    return KeptPath(document.name, document.title, document.effective, document.text)
