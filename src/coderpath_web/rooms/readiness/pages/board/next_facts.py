"""What to record next: kinds of facts that levels ask for, and of which nothing is on file yet."""

from collections import Counter
from typing import NamedTuple

from coderpath.verdict import State
from coderpath_web.facts.words import WORDS, offered
from coderpath_web.frame.rooms import offers
from coderpath_web.people.models import Coder

MOST = 4


class NextFacts(NamedTuple):
    """A kind to record next, for how many people, and how to begin by hand."""

    title: str
    people: int
    first: str
    """Whose is typed in first."""
    by_hand: str


def next_facts(viewer, rows):
    """Give the kinds that are asked of people shown, and recorded for none of them."""
    asked, lacking, begin, answering = Counter(), Counter(), {}, {}
    for row in rows:
        for kind, (criterion, is_there) in _kinds(row, answering).items():
            asked[kind] += 1
            lacking[kind] += not is_there
            begin.setdefault(kind, (row, criterion))
    bare = [kind for kind in asked if lacking[kind] == asked[kind]]
    order = [kind for kinds in offered().values() for kind in kinds]
    bare.sort(key=lambda kind: (-asked[kind], order.index(kind)))
    for kind in bare[:MOST]:
        row, criterion = begin[kind]
        url = _by_hand(viewer, kind, row, criterion)
        yield NextFacts(WORDS[kind].heading, asked[kind], row.name, url)


def _kinds(row, answering):
    """Give the kinds that a person's next level asks for: by which, and whether any is there.

    `answering` keeps the kinds that answer each requirement, which many people share.
    """
    found = {}
    for one in row.rung.items if row.rung else ():
        criterion, key = one.asking.requirement.criterion, one.asking.key
        if key not in answering:
            answering[key] = tuple(criterion.kinds_answering())
        for kind in answering[key]:
            _, is_there = found.get(kind, (criterion, False))
            found[kind] = criterion, is_there or one.state is not State.NOT_RECORDED
    return found


def _by_hand(viewer, kind, row, criterion):
    """Give the address of the form in which a kind is recorded for the first who lacks it."""
    coder = Coder.objects.filter(pk=row.person.coder).first()
    found = offers(viewer, coder, criterion) if coder else ()
    return next((one.url for one in found if kind in one.url), "")
