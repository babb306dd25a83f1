"""An unusual mix is a question: to its coder first, then shown to others with the answer."""

from datetime import date

import pytest

from coderpath_web import clock
from coderpath_web.facts.models import Fact
from coderpath_web.rooms.months.asking import months_looked_at
from tests.rooms.months.test_story import text
from tests.web.factories import account, coder, facility, facts, path
from tests.web.months.on_file import PATH, load, records
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
OTHERS = ("amy", "bea", "cal", "dan")


def begin():
    north = facility()
    path("small", PATH)
    lee = coder("lee", "Lee Moss")
    ben = coder("ben", "Ben Ode", level="one", to="lee")
    rows = [
        {
            "coder": one,
            "facility": "north",
            "type": kind,
            "month": "2026-09",
            "records": str(number),
        }
        for one in (*OTHERS, "ben")
        for kind, number in (("inpatient", 20 if one == "ben" else 400), ("ancillary", 400))
    ]
    for one in OTHERS:
        coder(one, one.title(), to="lee")
    facts(productivity=rows)
    return {
        "hr": account("hr-partner"),
        "ben": account(coder=ben, username="ben"),
        "lee": account("supervisor", "team", coder=lee, username="lee"),
        "runs the day": account("coordinator", "facility", facility=north),
    }


made = once_a_module(begin)


@pytest.fixture
def by(made, db):
    return made()


def test_the_coder_is_asked_first_and_others_see_it_with_the_answer(client, by):
    before = Fact.objects.count()
    client.force_login(by["runs the day"])
    assert "Nothing unusual to show" in text(client.get("/months/mix/"))
    client.force_login(by["lee"])
    assert "An unusual mix of records" not in text(client.get("/people/ben/months/"))
    client.force_login(by["ben"])
    page = text(client.get("/people/ben/months/"))
    assert "Ancillary: 95.2% of 420 records (likely 92.8% to 96.9%)" in page
    assert "of all who code the same types at North Valley Hospital, 55.2%" in page
    assert client.post("/people/ben/mix/", {"said": " "}).status_code == 422
    client.post("/people/ben/mix/", {"said": "I covered ancillary for Amy."})
    assert "I covered ancillary for Amy." in text(client.get("/people/ben/months/"))
    client.force_login(by["runs the day"])
    page = text(client.get("/months/mix/"))
    assert "Ben Ode" in page
    assert "What explains it: I covered ancillary for Amy." in page
    assert "Amy" not in page.replace("for Amy", "")
    assert Fact.objects.count() == before


def test_what_was_discharged_and_not_coded_lay_open_too(client, by):
    client.force_login(by["ben"])
    assert "no records that wait to be coded are on file" in text(client.get("/people/ben/months/"))
    day = date(2026, 10, 31).toordinal()
    some = records(380, kind="ancillary", coder="")
    late = records(9, kind="ancillary", coder="", first=900)
    load(
        by["hr"],
        *(one._replace(coded=None, discharged=day) for one in some),
        *(one._replace(coded=None, discharged=day + 1) for one in late),
    )
    page = text(client.get("/people/ben/months/"))
    # (4 x 400 + 400 + 380) of (4 x 800 + 420 + 380)
    assert "at North Valley Hospital, 59.5%" in page
    assert "what they coded, and 380 records discharged there that nobody has coded yet" in page


def test_after_a_month_others_see_it_without_an_answer(client, by, monkeypatch):
    last = months_looked_at()[-1]
    monkeypatch.setattr(clock, "today", lambda: last.replace(year=2027, month=1, day=20))
    monkeypatch.setattr(
        "coderpath_web.rooms.months.pages.mix_shown.months_looked_at",
        lambda: [last.replace(month=9), last],
    )
    client.force_login(by["lee"])
    page = text(client.get("/months/mix/"))
    assert "Ben Ode has not said what explains it." in page
