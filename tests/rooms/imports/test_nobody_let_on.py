"""No page or file of an import shows the id of anybody out of reach whom the importer did not name.

What the importer typed is shown as it was typed, and says the same whether or not it is on file.
"""

import re
from random import Random

import pytest

from coderpath_web.people.models import Facility
from coderpath_web.rooms.imports.folder import STATES
from tests.rooms.imports.brought import bring
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db

NEAR = ("n0001", "n0002", "n0003")
FAR = ("f0001", "f0002", "f0003", "f0004")
NOBODY = ("f0009", "F0001", "0f0001", "n0009", "who")


@pytest.fixture
def by():
    """Somebody who leads one hospital, whose coders report to leaders of another."""
    facility()
    facility("south", "South Hospital", "Coast")
    for code in NEAR:
        coder(code)
    for code in FAR:
        coder(code, facility="south")
    for number, code in enumerate(NEAR):
        fact("reports", coder=code, to=FAR[number], since="2024-03-04", until="2025-01-01")
        fact("reports", coder=code, to=FAR[3], since="2025-01-01")
    return account("supervisor", "facility", facility=Facility.objects.get(code="north"))


def files_of(random):
    """Make up reports and months that are new, changed, there already, wrong, taken back."""
    people = (*NEAR * 3, *FAR[:2], *NOBODY)
    days = ("2024-03-04", "2025-01-01", "2025-06-01")
    ends = ("", "2025-01-01", "2026-01-01")
    taken_back = ("", "", "", "2026-02-01T00:00:00Z")
    cells = (people, people, days, ends, taken_back)
    reports = [[random.choice(some) for some in cells] for _ in range(random.randint(1, 6))]
    hours = [[random.choice(people), random.choice(("2026-01", "2019-01")), "60"]]
    return {
        "reports.csv": written("coder,to,since,until,retracted", reports),
        "hours.csv": written("coder,month,productive_minutes", hours),
    }


def written(head, rows):
    return "\n".join((head, *map(",".join, rows), ""))


def pages_of(one):
    yield f"/imports/{one.pk}/"
    yield f"/imports/{one.pk}/errors.csv"
    for kind in one.counts["kinds"]:
        for state in STATES:
            yield f"/imports/{one.pk}/{kind}/{state}/"
            yield f"/imports/{one.pk}/{kind}/{state}/?as=csv"


@pytest.mark.parametrize("seed", range(12))
def test_no_id_out_of_reach_is_shown_that_the_importer_did_not_write(by, client, seed):
    files = files_of(Random(seed))
    typed = set(re.findall("[a-z0-9]+", "".join(files.values())))
    one = bring(files, by)
    client.force_login(by)
    for page in pages_of(one):
        answer = client.get(page)
        assert answer.status_code == 200, page
        shown = set(re.findall("[a-z0-9]+", answer.content.decode()))
        assert shown & set(FAR) <= typed, page


@pytest.mark.parametrize("seed", range(12))
def test_an_id_out_of_reach_reads_like_one_that_nobody_knows(by, client, seed):
    files = files_of(Random(seed))
    client.force_login(by)
    told = []
    for instead in ("f0001", "f0007"):
        changed = {name: text.replace("f0001", instead) for name, text in files.items()}
        one = bring(changed, by)
        body = client.get(f"/imports/{one.pk}/errors.csv").content.decode()
        told.append(body.replace(instead, "f0001"))
    assert told[0] == told[1]
