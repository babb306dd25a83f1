"""What cannot be together is asked about before it is saved, and mended by an end in one act."""

from datetime import date

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.models import Entry
from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db
SOURCE = {"source": "letter of 3 May 2025"}


@pytest.fixture
def hr(client):
    """Sign in somebody who records facts about everyone, with three people on file."""
    path()
    facility()
    for code in ("ana", "ben", "dora"):
        coder(code, name=code.title(), hired="2019-01-07")
    client.force_login(account("hr-partner"))
    return client


def post(client, kind, /, **answers):
    return client.post(f"/people/ana/record/{kind}/new/", answers | SOURCE)


def mended(client, kind, /, **answers):
    """Record a row by the mend that is offered; give what was offered, and the facts then."""
    before = Entry.objects.count()
    page = post(client, kind, **answers)
    assert page.status_code == 409
    assert Entry.objects.count() == before
    mending = page.context["form"].mending
    assert mending.does in page.content.decode()
    answer = post(client, kind, **answers, mend=mending.key)
    entry = Entry.objects.latest("number")
    assert answer.url == f"/facts/{entry.recorded.latest('pk').pk}/"
    assert Entry.objects.count() == before + 1
    return mending, list(on_file().filter(kind=kind, coder__code="ana").order_by("since"))


def ends(facts):
    return [(one.since, one.until) for one in facts]


def test_second_superior_ends_the_first_in_the_same_entry(hr):
    old = fact("reports", coder="ana", to="ben", since="2022-01-01")
    mending, facts = mended(hr, "reports", to="dora", since="2025-05-01")
    assert mending.does == "End the other on 30 April 2025 and save"
    assert mending.questions[0].says.startswith("The coder reports to Ben already on 1 May 2025")
    assert [one.to.code for one in facts] == ["ben", "dora"]
    assert ends(facts) == [
        (date(2022, 1, 1), date(2025, 5, 1)),
        (date(2025, 5, 1), None),
    ]
    page = hr.get(f"/facts/{facts[0].pk}/").context["page"]
    assert [one.fact for one in page.versions] == [old, facts[0]]
    assert len(hr.get(f"/facts/{facts[1].pk}/").context["page"].versions) == 1


def test_second_superior_can_be_meant(hr):
    fact("reports", coder="ana", to="ben", since="2022-01-01")
    answers = {"to": "dora", "since": "2025-05-01"}
    key = post(hr, "reports", **answers).context["form"].mending.key
    assert post(hr, "reports", **answers, as_it_is="another").status_code == 409
    assert post(hr, "reports", **answers, as_it_is=key).status_code == 302
    assert on_file().filter(kind="reports", until=None).count() == 2


def test_position_of_one_level_ends_the_earlier_one(hr):
    fact("positions", coder="ana", level="specialist-2", since="2022-01-01")
    answers = {"level": "specialist-2", "since": "2025-05-01", "fte": "0.5"}
    page = post(hr, "positions", **answers)
    key = page.context["form"].mending.key
    assert "Save it as it is" not in page.content.decode()
    assert post(hr, "positions", **answers, as_it_is=key).status_code == 409
    _, facts = mended(hr, "positions", **answers)
    assert ends(facts) == [(date(2022, 1, 1), date(2025, 5, 1)), (date(2025, 5, 1), None)]


def test_employment_ends_before_the_next_begins(hr):
    mending, facts = mended(hr, "coders", hired="2025-05-01", name="Ana")
    assert mending.questions[0].last == "30 April 2025"
    assert ends(facts)[0] == (date(2019, 1, 7), date(2025, 5, 1))


def test_gap_of_one_day_is_closed_on_file(hr):
    fact("leaves", coder="ana", since="2025-01-01", until="2025-03-01")
    fact("positions", coder="ana", level="specialist-2", since="2022-01-01", until="2025-04-30")
    mending, facts = mended(hr, "positions", level="specialist-3", since="2025-05-01")
    assert mending.does == "End the other on 30 April 2025 and save"
    assert ends(facts)[0][1] == date(2025, 5, 1)


def test_gap_of_one_day_is_closed_in_the_row_itself(hr):
    fact("credentials", coder="ana", credential="CCS", since="2025-05-01")
    answers = {"credential": "ccs", "since": "2024-05-01", "until": "2025-04-29"}
    mending, facts = mended(hr, "credentials", **answers)
    assert mending.does == "End this on 30 April 2025 and save"
    assert ends(facts) == [(date(2024, 5, 1), date(2025, 5, 1)), (date(2025, 5, 1), None)]


def test_circle_is_opened_by_ending_the_row_of_somebody_else(hr):
    fact("reports", coder="ben", to="ana", since="2020-01-01")
    fact("reports", coder="dora", to="ben", since="2020-01-01")
    mending, facts = mended(hr, "reports", to="dora", since="2025-05-01")
    assert "circle in who reports to whom: " in (says := mending.questions[0].says)
    assert "Ana to Dora, Dora to Ben and Ben to Ana. " in says
    assert "End the row of Ben with Ana on" in says
    assert len(facts) == 1
    (other,) = on_file().filter(kind="reports", coder__code="ben")
    assert other.until == date(2025, 5, 1)


def test_nobody_reports_to_themselves(hr):
    page = post(hr, "reports", to="ana", since="2025-05-01")
    assert page.context["form"].control("to").error.startswith("People cannot report to themselves")
    assert not on_file().filter(kind="reports").exists()


def test_correction_ends_another_too(hr):
    fact("reports", coder="ana", to="ben", since="2022-01-01", until="2023-01-01")
    wrong = fact("reports", coder="ana", to="dora", since="2023-01-01")
    answers = {"to": "dora", "since": "2022-07-01", "why": "the letter says July"} | SOURCE
    page = hr.post(f"/facts/{wrong.pk}/correct/", answers)
    key = page.context["form"].mending.key
    assert hr.post(f"/facts/{wrong.pk}/correct/", answers | {"mend": key}).status_code == 302
    facts = on_file().filter(kind="reports").order_by("since")
    assert ends(facts) == [(date(2022, 1, 1), date(2022, 7, 1)), (date(2022, 7, 1), None)]
    assert len(set(facts.values_list("recorded_in", flat=True))) == 1


def test_nothing_is_ended_that_changed_since_it_was_asked(hr):
    old = fact("reports", coder="ana", to="ben", since="2022-01-01")
    answers = {"to": "dora", "since": "2025-05-01"}
    key = post(hr, "reports", **answers).context["form"].mending.key
    again = {"to": "ben", "since": "2022-01-01", "until": "2026-01-31", "why": "known"} | SOURCE
    assert hr.post(f"/facts/{old.pk}/correct/", again).status_code == 302
    assert post(hr, "reports", **answers, mend=key).status_code == 409
    assert on_file().filter(kind="reports").count() == 1


def test_what_is_added_up_is_recorded_a_second_time_once_it_is_said(hr):
    fact("points", coder="ana", category="ethics", on="2025-05-01", points="2")
    answers = {"category": "Ethics", "on": "2025-05-01", "points": "2"}
    assert "Record it a second time" in post(hr, "points", **answers).content.decode()
    assert post(hr, "points", **answers, twice="1").status_code == 302
    assert on_file().filter(kind="points").count() == 2


def test_what_counts_once_is_never_recorded_a_second_time(hr):
    fact("credentials", coder="ana", credential="CCS", since="2025-05-01")
    answers = {"credential": "CCS", "since": "2025-05-01"}
    assert "Record it a second time" not in post(hr, "credentials", **answers).content.decode()
    assert post(hr, "credentials", **answers, twice="1").status_code == 409
    assert Fact.objects.filter(kind="credentials").count() == 1
