"""Tables as people have them, through both doors: what comes of each is what is true.

In the browser nothing that is guessed is changed unless the case says so, what is asked is answered
as the case says, and every doubt is ticked. The command line reads the same table by the mapping
that the product composed, and by one written by hand where there is one.
"""

import pytest

from coderpath.facts.writing import write_tables
from coderpath_web.documents.named import patient_types
from tests.rooms.imports.reports.browser import Road, work_at_once
from tests.rooms.imports.reports.case import BY_HAND, cases, rows_of
from tests.rooms.imports.reports.command import fact_files, facts_in
from tests.web.factories import account, facts, path
from tests.web.once import made_once

pytestmark = pytest.mark.django_db

CASES = list(cases())
STANDARD = {"facility": "*", "since": "2010-01-01", "records": "22", "minutes": "420"}


def organisation():
    path()
    facts(standards=[STANDARD | {"type": one.value} for one in patient_types()])
    return account("hr-partner")


@pytest.fixture(scope="module")
def importer(django_db_setup, django_db_blocker):
    """Give who imports, in an organisation that is made once."""
    with made_once(django_db_blocker, organisation) as copied:
        yield copied


@pytest.fixture
def road(request, importer, client, monkeypatch):
    """Stand before the page Imports of an organisation with what the case has on file."""
    case = request.param
    work_at_once(monkeypatch)
    if name := case.right.get("path"):
        path(name)
    facts(**{kind: rows_of(text) for kind, text in (case.right.get("on_file") or {}).items()})
    client.force_login(importer())
    return Road(client, case)


@pytest.mark.parametrize("road", CASES, ids=[one.name for one in CASES], indirect=True)
def test_what_comes_of_a_table_is_right_through_both_doors(road, tmp_path):
    case = road.case
    if before := case.right.get("before"):
        road.bring({before: (case.place / before).read_bytes()})
        road.save()
    road.bring(case.files())
    road.answer()
    told = {"asks": road.asked, **road.told()}
    assert {key: some for key in told if (some := odd(key, told[key], case.texts(key)))} == {}
    if not case.facts():
        return  # Nothing can be made of it: that it is asked is all.
    mapping = road.mapping()
    road.save()
    assert looked_at(road.facts(), case) == case.facts()
    for text in (mapping, *by_hand(case)):
        assert looked_at(by_command(case, text, tmp_path / str(len(text))), case) == case.facts()


def odd(key, found, wanted):
    """Give what is said and not wanted, and what is wanted and not said; by how it begins.

    How something was taken of which nobody is in doubt may be said beside.
    """
    left = list(found)
    for text in wanted:
        one = next((some for some in left if some.startswith(text)), None)
        if one is None:
            left.append(f"missing: {text}")
        else:
            left.remove(one)
    return [one for one in left if key != "taken" or one.startswith("missing")]


def looked_at(made, case):
    """Give of what was made the columns that the case looks at, in its order."""
    right = case.facts()
    wanted = {kind: list(rows[0]) if rows else [] for kind, rows in right.items()}
    found = {
        kind: [{name: row.get(name, "") for name in wanted.get(kind, row)} for row in rows]
        for kind, rows in made.items()
    }
    return {
        kind: sorted(rows, key=lambda row, kind=kind: place_in(right.get(kind, []), row))
        for kind, rows in found.items()
    }


def place_in(rows, row):
    return (rows.index(row) if row in rows else len(rows), str(row))


def by_hand(case):
    written = case.place / BY_HAND
    return [written.read_text(encoding="utf-8")] if written.exists() else []


def by_command(case, mapping, place):
    place.mkdir()
    [(name, data)] = case.files().items()
    (place / name).write_bytes(data)
    on_file = {kind: rows_of(text) for kind, text in (case.right.get("on_file") or {}).items()}
    coders = None
    if on_file.get("coders"):
        coders = place / "on-file"
        write_tables({"coders": on_file["coders"]}, coders)
    made = facts_in(fact_files(place / name, mapping, coders, place / "made"))
    # Here nothing is on file: what the table repeats is written again.
    repeats = {"coders", "facilities"} - case.facts().keys()
    return {kind: rows for kind, rows in made.items() if kind not in repeats}
