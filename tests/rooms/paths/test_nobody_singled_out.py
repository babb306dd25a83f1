"""Who sees groups only learns of nobody by subtracting: over days, pages, filters and files.

Both attacks read all that a leadership account reaches. The first looks at one day after the other;
the second waits, and looks again whenever there may be new figures. `make soak` tries 400 days.
"""

import os
import re
from datetime import date, timedelta
from itertools import combinations
from random import Random

import pytest

from coderpath_web.accounts.models import Account
from coderpath_web.standings import many as many_coders
from coderpath_web.standings.models import Release
from coderpath_web.standings.settling import FEWEST
from tests.rooms.paths.conftest import COMPARE
from tests.rooms.paths.organisation import KNOWN, ORIGINAL, REVISED, TYPES
from tests.web.factories import account, facts, path

pytestmark = pytest.mark.django_db

DAYS = int(os.environ.get("CODERPATH_DAYS", "20"))
LAST = date(2026, 11, 15)
FILTERS = ("", "?hired=records", "?answer=specialist-3/ahima-credential", "?region=North")
FEW = range(1, FEWEST)


@pytest.fixture
def leadership(client, monkeypatch):
    """Two hospitals of 120 people, of whom somebody comes, goes or learns nearly every day.

    Figures are released at once, where of so many a process would.
    """
    monkeypatch.setattr(many_coders, "MOST_AGAIN", 10**6)
    path(ORIGINAL)
    path(REVISED)
    facts(**organisation())
    client.force_login(account("leadership"))
    return client


def organisation():
    random = Random(13)
    people = [person(random, number) for number in range(120)]
    place = {"region": "North", "setting": "acute"}
    tables = {"facilities": [place | {"facility": one, "name": one} for one in ("north", "south")]}
    standard = {"type": TYPES[0], "since": "2020-01-01", "records": "22", "minutes": "420"}
    tables["standards"] = [standard | {"facility": one} for one in ("north", "*")]
    for one in people:
        for kind, rows in one.items():
            tables.setdefault(kind, []).extend(rows)
    return tables


def person(random, number):
    about = {"coder": f"c{number:03}"}
    hired = date(2022, 1, 3) + timedelta(random.randrange(1600))
    left = hired + timedelta(random.randrange(300, 3000))
    since = {"since": str(hired)}
    begun = hired + timedelta(random.randrange(900))
    spell = {"facility": random.choice(("north", "north", "south")), "hired": str(hired)}
    return {
        "coders": [about | spell | {"left": str(left) if left < LAST else ""}],
        "positions": [about | since | {"level": f"specialist-{random.choice('112')}"}],
        "education": [about | {"level": "high_school", "on": str(hired)}],
        "knowledge": [about | {"of": of, "by": "course", "on": str(hired)} for of in KNOWN],
        "credentials": [about | since | {"credential": random.choice(("CCA", "RHIT", "RHIA"))}],
        "productivity": [
            about | {"type": TYPES[0], "month": str(hired)[:7], "records": str(number + 1)}
        ],
        "training": [about | {"type": kind, "begun": str(begun)} for kind in TYPES if begun < LAST],
    }


def addresses(client):
    """Give the addresses of all pages and files to which links lead, and those of every filter."""
    found, new = set(), {COMPARE, "/", *(COMPARE + asked for asked in FILTERS)}
    while new:
        found |= new
        new = {one for page in new for one in links(client, page)} - found
    return sorted(found)


def links(client, page):
    answer = client.get(page)
    is_page = answer.status_code == 200 and "html" in answer["Content-Type"]
    for link in re.findall(r'href="([^"#]+)', answer.content.decode() if is_page else ""):
        whole = link.replace("&amp;", "&")
        whole = page.partition("?")[0] + whole if whole.startswith("?") else whole
        if whole.startswith("/") and not whole.startswith("/static/"):
            yield whole


def look(client, day=None, pages=None):
    """Give every figure of every page and file, by what it is called and where it stands."""
    session = client.session
    if day:
        session["as_of"] = day.isoformat()
        session.save()
    return {
        (page, place): int(figure)
        for page in pages or addresses(client)
        for place, figure in enumerate(figures(client.get(page).content.decode()))
    }


def figures(text):
    """Give the numbers of a page, those of dates left out."""
    text = re.sub(
        r"<(svg|nav|header|footer|form).*?</\1>|<time.*?</time>|<[^>]*>", " ", text, flags=re.DOTALL
    )
    text = re.sub(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b|\b\d{4}-\d\d-\d\d\b|\bby \d+\b", " ", text)
    return re.findall(r"(?<![\w.-])\d+(?![\w.%-])", text)


def telling(client):
    """Give the addresses that tell of people or standards; what a document says is the same."""
    documents = re.compile(r"/paths/[\w-]+/(path.yaml|examples.yaml)?$|/(words|roles|password)/$")
    return [one for one in addresses(client) if not documents.match(one)]


def test_one_day_after_the_other_tells_of_nobody(leadership):
    pages = telling(leadership)
    assert len(pages) > 8
    seen = [look(leadership, LAST - timedelta(days), pages) for days in range(DAYS)]
    assert len(seen[0]) > 40
    assert [one for one in seen if one != seen[0]] == []


def test_waiting_for_new_figures_tells_of_nobody(leadership, settings):
    by = Account.objects.get(username="leadership")
    for days in range(max(DAYS, 370), -1, -31):
        settings.TODAY = LAST - timedelta(days)
        leadership.force_login(by)
        leadership.get(COMPARE)
    sets = [groups_of(one) for one in Release.objects.all()]
    assert len(sets) >= 4
    everything = sorted({some for one in sets for some in one}, key=sorted)
    assert all(len(some) >= FEWEST for some in everything)
    singled = [
        (one, other) for one, other in combinations(everything, 2) if len(one ^ other) in FEW
    ]
    assert singled == []


def groups_of(release):
    """Give the people behind each figure, as an outsider reads them from the page."""
    found = {}
    documents = [str(one) for one in release.documents]
    for coder, counted in release.people.items():
        names = [("at", counted["at"]), ("region", counted["region"]), ("all",)]
        if "levels" in counted:
            levels = [counted["levels"].get(one) for one in documents]
            names += [("employed",), ("held", counted["held"]), ("flow", *levels)]
            names += [("level", place, level) for place, level in enumerate(levels)]
            names += [("otherwise", key) for key in counted["otherwise"]]
        for name in names:
            found.setdefault(name, set()).add(coder)
    return {frozenset(some) for some in found.values()}


def test_a_fact_that_comes_late_changes_no_figure_that_was_shown(leadership):
    pages = telling(leadership)
    before = look(leadership, pages=pages)
    about = {"coder": "late", "facility": "north"}
    facts(
        coders=[about | {"hired": "2026-01-05"}],
        productivity=[about | {"type": TYPES[0], "month": "2026-08", "records": "9"}],
    )
    assert look(leadership, pages=pages) == before


def test_groups_are_counted_at_all(leadership):
    page = leadership.get(COMPARE).context["page"]
    assert len(page.figures.people) > 60
    assert sum(one.count.people for one in page.counts.streams) == len(page.figures.people)
    assert any(median.months for group in page.medians.groups for median in group.medians)
