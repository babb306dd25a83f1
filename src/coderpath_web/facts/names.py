"""Names of people and facilities, as the facts on file give them."""

from collections.abc import Collection

from coderpath_web.facts.models import Fact


def coder_name(code: str) -> str:
    """Give a coder's name by the latest row on file; the id where there is none."""
    rows = Fact.objects.filter(kind="coders", coder__code=code, retracted_at=None)
    latest = rows.order_by("-since").first()
    return (latest.cells.get("name") if latest else "") or code


def coder_names(codes: Collection[str]) -> dict[str, str]:
    """Give the names of many coders by their ids, asked for once."""
    rows = Fact.objects.filter(kind="coders", coder__code__in=codes, retracted_at=None)
    named = rows.order_by("since").values_list("coder__code", "cells")
    return {code: code for code in codes} | {
        code: cells.get("name") or code for code, cells in named
    }


def facility_name(code: str) -> str:
    """Give a facility's name; the id where it has none."""
    rows = Fact.objects.filter(kind="facilities", facility__code=code, retracted_at=None)
    row = rows.first()
    return (row.cells.get("name") if row else "") or code
