"""How one name is written on file: rows whose names have the same form are rows of one name."""

from coderpath.same_name import form
from coderpath_web.facts.models import Fact


def spellings(kind: str, name: str) -> list[str]:
    """Give each subject of a kind's facts that is this name, however it is written."""
    written = Fact.objects.filter(kind=kind).order_by().values_list("subject", flat=True)
    return [subject for subject in written.distinct() if form(subject) == form(name)]
