"""Names of people and facilities, as the facts on file give them."""

from coderpath_web.facts.models import Fact


def coder_name(code: str) -> str:
    """Give a coder's name by the latest row on file; the id where there is none."""
    rows = Fact.objects.filter(kind="coders", coder__code=code, retracted_at=None)
    latest = rows.order_by("-since").first()
    return (latest.cells.get("name") if latest else "") or code


def facility_name(code: str) -> str:
    """Give a facility's name; the id where it has none."""
    rows = Fact.objects.filter(kind="facilities", facility__code=code, retracted_at=None)
    row = rows.first()
    return (row.cells.get("name") if row else "") or code
