"""Rows on their way onto file, written down exactly until somebody confirms them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from coderpath.facts.shape import row_of, stored
from coderpath.facts.source import Source
from coderpath_web.facts.new_fact import NewFact

DAYS = ("since", "until")
BLANK = {"coder": "", "facility": "", "to": "", "subject": "", "since": None, "until": None}


def as_json(new: NewFact) -> dict[str, Any]:
    """Write a new fact down."""
    fields = BLANK | stored(new.kind, new.row)
    days = {name: fields[name].isoformat() for name in DAYS if fields[name]}
    moments = {"recorded": new.recorded, "retracted": new.retracted}
    return {
        **fields,
        **{name: days.get(name) for name in DAYS},
        "source": [new.row.source.file, new.row.source.line],
        **{name: moment.isoformat() for name, moment in moments.items() if moment},
    }


def from_json(kept: Mapping[str, Any]) -> NewFact:
    """Read back what was written down."""
    days = {name: date.fromisoformat(kept[name]) if kept[name] else None for name in DAYS}
    row = row_of(kept["kind"], {**kept, **days}, Source(*kept["source"]))
    moments = (kept.get("recorded"), kept.get("retracted"))
    recorded, retracted = (datetime.fromisoformat(m) if m else None for m in moments)
    return NewFact(kept["kind"], row, recorded, retracted)
