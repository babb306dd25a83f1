"""A record with all that it rests on, as one file: whoever has it needs no database."""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from coderpath.decision.canonical import canonical
from coderpath.decision.record import DecisionKept, read_record
from coderpath.decision.replaying import Replayed, replay_decision
from coderpath.decision.seen import SeenFact, read_fact


class ExportedDecision(NamedTuple):
    """A record, its digest as it was kept, the texts of its paths, and the facts seen."""

    record: DecisionKept
    sha256: str
    paths: Mapping[str, str]
    facts: Sequence[SeenFact]


def as_file(exported: ExportedDecision) -> bytes:
    """Give the bytes of the file: the same for the same decision."""
    content = {
        "record": dict(exported.record.data),
        "sha256": exported.sha256,
        "paths": dict(exported.paths),
        "facts": [one.as_json() for one in sorted(exported.facts, key=lambda one: one.number)],
    }
    return canonical(content)


def read_exported(content: bytes) -> ExportedDecision:
    """Read a file. Raises ValueError, which says what is wrong with it."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        raise ValueError("this is no exported decision: it is not JSON") from None
    if not isinstance(data, dict) or not {"record", "sha256", "paths", "facts"} <= data.keys():
        raise ValueError("this is no exported decision: it needs record, sha256, paths and facts")
    try:
        facts = [read_fact(one) for one in data["facts"]]
        return ExportedDecision(read_record(data["record"]), data["sha256"], data["paths"], facts)
    except (TypeError, AttributeError) as wrong:
        message = f"this exported decision cannot be read: {wrong}"
        raise ValueError(message) from None


def replay_exported(exported: ExportedDecision) -> Replayed:
    """Judge an exported decision again. Raises ValueError where a record lacks what it needs."""
    try:
        found = replay_decision(exported.record, exported.paths, exported.facts)
        sha256 = exported.record.sha256
    except (KeyError, TypeError, AttributeError, IndexError) as wrong:
        message = f"this record cannot be read: {type(wrong).__name__} {wrong}"
        raise ValueError(message) from None
    if sha256 == exported.sha256:
        return found
    other = f"The record was changed: its SHA-256 is {sha256}, and {exported.sha256} was kept."
    return found._replace(differences=(other, *found.differences))
