"""Changes of facts as proposals: what is asked for, said in one line."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from coderpath.explain.names import type_title
from coderpath.facts.kinds import KINDS, WITHOUT_CODER
from coderpath.facts.standards import CORPORATE
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import capital, counted, listed, number_text, plain
from coderpath_web.access.second import asks_of
from coderpath_web.documents.named import path_today
from coderpath_web.facts.as_json import as_json
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.names import coder_name, facility_name
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.touched import coders_touched
from coderpath_web.facts.words import WORDS
from coderpath_web.people.models import Coder
from coderpath_web.proposals.draft import Draft
from coderpath_web.proposals.models import LONGEST_TITLE

FACTS = "facts"
"""The kind of proposal that changes facts."""


def change_asked_for(
    *, new: Sequence[NewFact] = (), retract: Collection[Fact] = (), begins: str = ""
) -> Draft:
    """Draft a change that waits for a second person: what would be recorded and retracted.

    Of several new rows the last is the one that somebody asked for.
    """
    rows = [(one.kind, one.row) for one in new]
    rows += [(one.kind, fact_row(one)) for one in retract]
    what = {"new": [as_json(one) for one in new], "retract": [one.pk for one in retract]}
    said = rows_said(rows[len(new) - 1 : len(new)] if begins and new else rows)
    return _draft(rows, f"{begins}: {said}" if begins else capital(said), what)


def change_done(rows: Sequence[tuple[str, Any]], facts: Collection[int]) -> Draft:
    """Draft what was done alone already: the facts of it, which somebody may take back."""
    return _draft(rows, capital(rows_said(rows)), {"facts": sorted(facts)})


def _draft(rows: Sequence[tuple[str, Any]], title: str, what: dict[str, object]) -> Draft:
    codes = {row.coder for kind, row in rows if kind not in WITHOUT_CODER}
    about = Coder.objects.filter(code=next(iter(codes))).first() if len(codes) == 1 else None
    return Draft(
        FACTS, title[:LONGEST_TITLE], what, asks_of(rows), sorted(coders_touched(rows)), about
    )


def rows_said(rows: Sequence[tuple[str, Any]]) -> str:
    """Say some rows in one line: a single one by what it is, several by their number.

    A row and the one that takes its place are one.
    """
    rows = list({(kind, _key(kind, row)): (kind, row) for kind, row in rows}.values())
    if len(rows) == 1:
        return _said(*rows[0])
    counts = Counter(kind for kind, _ in rows)
    return listed([f"{counted(number, 'row')} of {kind}" for kind, number in counts.items()])


def _key(kind: str, row: Any) -> tuple[Any, ...]:
    """Give what a row is about."""
    return tuple(row[KINDS[kind].index(name)] for name in KINDS[kind].key)


def _said(kind: str, row: Any) -> str:
    if kind == "standards":
        place = facility_said(row.facility)
        rate = f"{number_text(row.records)} records in {number_text(row.minutes)} minutes"
        return f"{_type_said(row.type)} at {place}, {rate}, from {day_words(row.since)}"
    title = WORDS[kind].title
    of = facility_said(row.facility) if kind in WITHOUT_CODER else coder_name(row.coder)
    return f"{title} of {of}"


def _type_said(name: str) -> str:
    path = path_today()
    return type_title(path, name) if path else plain(name)


def facility_said(code: str) -> str:
    """Give a facility's name; its id where it has none, and words for all of them."""
    if code == CORPORATE:
        return "the whole organization"
    return facility_name(code)
