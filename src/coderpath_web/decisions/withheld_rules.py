"""Which rules of a level rest on some kinds of facts, by their ids, as records keep them."""

from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.standings.withheld import resting_on


def rules_withheld(path: str, level: str, kinds: frozenset[str]) -> frozenset[str]:
    """Give the rules of a level, in the document of a name, that rest on some kinds of facts."""
    document = PathDocument.objects.filter(name=path).first() if kinds else None
    read = path_of(document) if document else None
    found = read.by_name.get(level) if read else None
    if read is None or found is None:
        return frozenset()
    hidden = resting_on(read, kinds)
    asked = (*read.whole_minimum(found), *found.advance)
    return frozenset(one.id for one in asked if id(one) in hidden)
