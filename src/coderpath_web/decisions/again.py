"""Judging a recorded decision again from what is on file, and giving it with all it rests on."""

from collections.abc import Mapping
from typing import Any

from coderpath.decision.canonical import digest_of_text
from coderpath.decision.seen import SeenFact
from coderpath.sentence.calendar import day_words
from coderpath_web import clock
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.decisions.seen import facts_numbered, facts_seen
from coderpath_web.documents.models import PathDocument
from coderpath_web.standings.decided import ExportedDecision, Replayed, replay_exported


def exported(record: DecisionRecord) -> ExportedDecision:
    """Give a decision with the texts of its paths and every fact that was known then.

    Facts that the record names stand there as they are on file today, wherever they are.
    Raises ValueError where the record cannot be read.
    """
    kept = record.kept
    return ExportedDecision(kept, record.digest, _paths(kept.data), _facts(record, kept.data))


def replay_on_file(record: DecisionRecord) -> Replayed:
    """Judge a decision again by the path and the facts on file; says what differs.

    What cannot be read at all is a difference, too.
    """
    try:
        found = replay_exported(exported(record))
    except ValueError as wrong:
        return Replayed((f"The record cannot be read: {wrong}.",))
    if record.erased_in:
        erased_on = clock.day_of(record.erased_in.at).toordinal()
        found = found._replace(erased=day_words(erased_on))
    sha256 = digest_of_text(record.text)
    if sha256 == record.digest or found.differences:
        return found
    written = f"The record is not written as it was: its SHA-256 is {sha256}."
    return found._replace(differences=(written,))


def _paths(data: Mapping[str, Any]) -> dict[str, str]:
    named = data["path"]
    if named is None:
        return {}
    names = [one["name"] for one in (named, named["replaced"]) if one]
    return dict(PathDocument.objects.filter(name__in=names).values_list("name", "text"))


def _facts(record: DecisionRecord, data: Mapping[str, Any]) -> list[SeenFact]:
    known = data["known"]
    brought_by = record.pk if known["brought"] else None
    there = {one.number: one for one in facts_seen(record.coder_id, known["entry"], brought_by)}
    elsewhere = {one["number"] for one in data["facts"]} - there.keys()
    there |= {one.number: one for one in facts_numbered(elsewhere)}
    return [there[number] for number in sorted(there)]
