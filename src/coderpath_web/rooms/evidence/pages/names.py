"""Names of people and facilities, as the facts on file give them."""

from coderpath_web.facts.models import Fact


def coder_name(coder):
    """Give a coder's name by the latest row on file; the id where there is none."""
    rows = Fact.objects.filter(kind="coders", coder=coder, retracted_at=None)
    latest = rows.order_by("-since").first()
    return (latest.cells.get("name") if latest else "") or coder.code


def facility_name(facility):
    """Give a facility's name; the id where it has none."""
    if facility is None:
        return ""
    row = Fact.objects.filter(kind="facilities", facility=facility, retracted_at=None).first()
    return (row.cells.get("name") if row else "") or facility.code


def leader_of(coder, day):
    """Give the name of whom a coder reports to on a day; empty where nobody is on file."""
    rows = Fact.objects.filter(kind="reports", coder=coder, retracted_at=None, since__lte=day)
    live = [row for row in rows.select_related("to") if row.until is None or row.until > day]
    return coder_name(live[0].to) if live else ""
