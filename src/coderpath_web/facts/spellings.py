"""How one name is written on file: rows whose names have the same form are rows of one name."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from coderpath.same_name import form
from coderpath_web.facts.models import Fact


def spellings(kind: str, name: str) -> list[str]:
    """Give each subject of a kind's facts that is this name, however it is written."""
    return spellings_of(kind, [name])[name]


def spellings_of(kind: str, names: Collection[str]) -> Mapping[str, list[str]]:
    """Give the same of each of some names, asked of all of them together."""
    if not names:
        return {}
    written = Fact.objects.filter(kind=kind).order_by().values_list("subject", flat=True)
    by_form: defaultdict[str, list[str]] = defaultdict(list)
    for subject in written.distinct():
        by_form[form(subject)].append(subject)
    return {name: by_form.get(form(name), []) for name in names}
