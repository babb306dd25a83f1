"""What a record tells of a decision beside its rules: titles, days, places, as plain data."""

from datetime import date
from typing import Any

from coderpath.explain.names import level_title
from coderpath.path import CareerPath
from coderpath_web.decisions.models import GrantedException
from coderpath_web.decisions.positions import Change, Plan
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.facts.names import facility_name


def told_of_move(change: Change, plan: Plan, path: CareerPath) -> dict[str, Any]:
    """Tell of a move: from which levels to which, where, from which day on, until when."""
    facility = change.facility
    return {
        "move": plan.move.value,
        "left": [level_title(path, one) for one in plan.left],
        "title": level_title(path, change.level) if change.level else "",
        "effective": change.effective.isoformat(),
        "until": _text(change.until),
        "facility": facility,
        "facility_name": facility_name(facility) if facility else "",
    }


def told_of(exception: GrantedException) -> dict[str, Any]:
    """Tell of an exception: to which rule of which level, and until when it counts."""
    document = PathDocument.objects.filter(name=exception.path).first()
    return {
        "exception": exception.pk,
        "rule": exception.rule,
        "asks": exception.asks,
        "since": exception.since.isoformat(),
        "until": exception.until.isoformat(),
        "title": level_title(path_of(document), exception.level) if document else exception.level,
    }


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
