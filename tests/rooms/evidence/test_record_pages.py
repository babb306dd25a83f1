"""Recording one row of any kind through its form."""

import re
from datetime import date, timedelta

import pytest

from coderpath.facts.kinds import KINDS, WITHOUT_CODER
from coderpath.facts.shape import texts_of
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.frame.asked_day import KEPT_AS
from coderpath_web.journal.models import Entry
from tests.web.factories import account, coder, facility, fact, path
from tests.web.once import made_once

pytestmark = pytest.mark.django_db
SOURCE = {"source": "AHIMA verification 40-2217"}
EXAMPLES = {
    kind.name: {column.name: column.example for column in kind.columns if column.name != "coder"}
    for kind in KINDS.values()
    if kind.name not in WITHOUT_CODER
} | {"reports": {"to": "ben", "since": "2025-03-01", "until": "2025-09-01"}}
LAST_DAYS = {"until", "left", "ended"}


def build_people():
    path()
    facility()
    coder("ben", name="Ben Okafor")
    return coder("ana", hired="2019-01-07")


@pytest.fixture(scope="module")
def people(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, build_people) as copied:
        yield copied


@pytest.fixture
def ana(people, db):
    return people()


@pytest.fixture
def hr(client, ana):
    """Sign in somebody who records facts about everyone."""
    client.force_login(account("hr-partner"))
    return client


def record(client, kind, /, **answers):
    return client.post(f"/people/ana/record/{kind}/new/", answers, follow=True)


def day_before(text):
    return (date.fromisoformat(text) - timedelta(days=1)).isoformat() if text else text


EARLIER = {"hired": "2015-03-02", "left": "2018-02-01"}
"""A spell of employment before the one on file."""


def test_who_is_employed_is_not_hired_once_more(hr):
    page = record(hr, "coders", hired="2024-03-04", **SOURCE)
    told = page.content.decode()
    assert "employed already on" in told
    assert "End the earlier spell on 3 March 2024" in told
    assert Fact.objects.filter(kind="coders", coder__code="ana").count() == 1


@pytest.mark.parametrize("kind", EXAMPLES)
def test_row_of_any_kind_can_be_recorded(hr, kind):
    example = EXAMPLES[kind] | (EARLIER if kind == "coders" else {})
    answers = {
        name: day_before(text) if name in LAST_DAYS else text for name, text in example.items()
    }
    answer = record(hr, kind, **answers, **SOURCE)
    made = Fact.objects.latest("pk")
    assert answer.redirect_chain == [(f"/facts/{made.pk}/", 302)]
    assert texts_of(kind, fact_row(made)) == {"coder": "ana", **example}
    assert (made.source_file, made.recorded_in.why) == (SOURCE["source"], SOURCE["source"])
    assert made.recorded_in.actor_name == "Hr-Partner"


@pytest.mark.parametrize("kind", EXAMPLES)
def test_form_asks_for_last_days_and_never_for_the_day_after(hr, kind):
    page = hr.get(f"/people/ana/record/{kind}/new/")
    asked = {one.name: one.label for one in page.context["form"].controls}
    last = [asked[name] for name in asked if name in LAST_DAYS]
    assert [one for one in last if "last" in one.lower() or one.endswith("until")] == last
    assert b"day after" not in page.content.replace(b"not the day after", b"")


def test_questions_are_described_by_their_hints_and_errors_with_no_blank_around(hr):
    wrong = record(hr, "credentials", since="soon", until="2027-04-30", **SOURCE)
    told = re.findall(r'aria-describedby="([^"]*)"', wrong.content.decode())
    assert "id_credential_hint id_credential_error" in told
    assert "id_until_hint" in told
    assert [one for one in told if one != " ".join(one.split())] == []


@pytest.mark.parametrize(
    ("last", "kept", "shown"),
    [
        ("", "", "that one day"),
        ("2025-03-15", "2025-03-16", 'datetime="2025-03-15"'),
        ("no end", "9999-12-31", "No end yet"),
    ],
)
def test_event_of_one_day_with_a_last_day_and_without_an_end_yet(hr, last, kept, shown):
    until = {"until_no_end": "1"} if last == "no end" else {"until": last}
    page = record(hr, "events", of="probation", on="2025-03-14", **until, **SOURCE)
    made = Fact.objects.latest("pk")
    assert texts_of("events", fact_row(made)).get("until", "") == kept
    assert shown in page.content.decode()
    form = hr.get(f"/facts/{made.pk}/correct/").context["form"]
    control = form.control("until")
    assert ("no end" if control.has_no_end else control.value) == last


def test_event_has_no_last_day_and_no_end_yet_at_once(hr):
    both = {"until": "2025-03-20", "until_no_end": "1"}
    answer = record(hr, "events", of="probation", on="2025-03-14", **both, **SOURCE)
    assert wrong(answer) == {"until": ["Give a last day, or tick that there is no end yet."]}


def test_name_near_to_one_of_the_path_is_asked_about_before_it_is_saved(hr):
    asked = {"since": "2025-05-01", **SOURCE}
    answer = record(hr, "credentials", credential="RHTI", **asked)
    told = "RHTI: did you mean RHIT? If what you wrote is right, save again."
    assert wrong(answer) == {"credential": [told]}
    assert b'name="credential_as_written" value="RHTI"' in answer.content
    assert not Fact.objects.filter(kind="credentials").exists()
    record(hr, "credentials", credential="RHTI", credential_as_written="RHTI", **asked)
    record(hr, "credentials", credential="rh-ia", **asked)
    names = Fact.objects.filter(kind="credentials").values_list("subject", flat=True)
    assert set(names) == {"RHTI", "rh-ia"}


def test_last_day_is_kept_as_the_first_day_after(hr):
    record(hr, "credentials", credential="CCS", since="2025-05-01", until="2027-04-30", **SOURCE)
    made = Fact.objects.get(kind="credentials")
    assert (str(made.since), str(made.until)) == ("2025-05-01", "2027-05-01")
    said = hr.get(f"/facts/{made.pk}/").context["page"].values
    assert [(one.label, str(one.text)) for one in said][1:] == [
        ("Awarded on", "1 May 2025"),
        ("Valid until", "30 April 2027"),
    ]


def test_result_tells_which_answers_change(hr):
    answer = record(hr, "credentials", credential="CCA", since="2025-05-01", **SOURCE)
    outcome = answer.context["outcome"]
    assert outcome["title"] == "Recorded: credential CCA of Ana Silva. 1 answer changed."
    assert outcome["lines"][0] == {
        "says": "Holds CCA, RHIT or RHIA",
        "levels": "Coding Specialist III",
        "before": "not_recorded",
        "after": "met",
    }
    assert hr.get(answer.redirect_chain[0][0]).context["outcome"] is None


def test_renewal_says_what_hangs_on_it_and_offers_to_take_it_back(hr):
    record(hr, "credentials", credential="CCA", since="2025-05-01", until="2026-12-31", **SOURCE)
    answer = record(hr, "credentials", credential="cca", since="2026-11-01", **SOURCE)
    outcome = answer.context["outcome"]
    assert outcome["title"] == "Recorded: credential cca of Ana Silva. No answer changed."
    assert outcome["worth"]["day"] == "2027-01-01"
    (line,) = (one for one in outcome["worth"]["lines"] if one["says"].startswith("Holds CCA"))
    assert (line["before"], line["after"]) == ("not_recorded", "met")
    made = Fact.objects.latest("pk")
    assert f'href="/facts/{made.pk}/retract/">Take it back</a>' in answer.text


def wrong(answer):
    return {one.name: one.errors for one in answer.context["form"].wrong}


NO_DATE = (
    '"1.5.2025" cannot be read as a date. It takes a date, such as 14 March 2025 or 2025-03-14.'
    " Write 2025-01-05 for 5 January 2025 or 2025-05-01 for 1 May 2025."
)
NO_DAY = '"soon" cannot be read as a date. It takes a date, such as 14 March 2025 or 2025-03-14.'
TWICE = (
    "ana already holds specialist-1 from 7 January 2019 until 31 May 2025. Positions of one coder"
    " in one level do not overlap. End the earlier position on 30 April 2025, or correct since."
)


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        ({"since": "1.5.2025"}, {"since": [NO_DATE]}),
        ({"since": "soon"}, {"since": [NO_DAY]}),
        ({"since": ""}, {"since": ["Give a date."]}),
        ({"credential": ""}, {"credential": ["Fill this in."]}),
        ({"source": " "}, {"source": ["Fill this in."]}),
        ({"until": "2025-04-30"}, {"until": ["Valid until is before Awarded on."]}),
    ],
)
def test_wrong_answer_is_said_where_it_stands_and_nothing_is_saved(hr, answers, errors):
    entries = Entry.objects.count()
    right = {"credential": "CCS", "since": "2025-05-01", **SOURCE}
    answer = record(hr, "credentials", **(right | answers))
    assert (answer.status_code, wrong(answer)) == (422, errors)
    assert Entry.objects.count() == entries


@pytest.mark.parametrize("month", ["March 2025", "3/2025", "Mar-25", "2025-03"])
def test_month_that_means_only_one_is_taken_as_it_is_typed(hr, month):
    record(hr, "hours", month=month, productive_minutes="7980", **SOURCE)
    assert str(Fact.objects.get(kind="hours").since) == "2025-03-01"


def test_field_and_error_of_a_month_say_the_same_of_what_is_taken(hr):
    hint = hr.get("/people/ana/record/hours/new/").context["form"].control("month").hint
    told = wrong(record(hr, "hours", month="soon", productive_minutes="7980", **SOURCE))["month"]
    assert hint == "Month and year, such as March 2025 or 2025-03"
    assert told == [f'"soon" cannot be read as a month. It takes a {hint[0].lower()}{hint[1:]}.']


@pytest.mark.parametrize("day", ["March 14, 2025", "14 Mar 2025", "3/14/2025", "2025-03-14"])
def test_day_that_means_only_one_is_taken_as_it_is_typed(hr, day):
    record(hr, "courses", of="law", on=day, **SOURCE)
    assert str(Fact.objects.get(kind="courses").since) == "2025-03-14"


def test_single_day_may_be_first_and_last(hr):
    record(hr, "leaves", since="2025-05-01", until="2025-05-01", **SOURCE)
    assert str(Fact.objects.get(kind="leaves").until) == "2025-05-02"


def test_rows_that_clash_are_said_with_last_days(hr):
    held = {"coder": "ana", "level": "specialist-1", "since": "2019-01-07", "until": "2025-06-01"}
    fact("positions", **held)
    answer = record(hr, "positions", level="specialist-1", since="2025-05-01", **SOURCE)
    (question,) = answer.context["form"].mending.questions
    assert (answer.status_code, question.says) == (409, TWICE)


def test_month_that_is_on_file_is_not_recorded_twice(hr):
    fact("hours", coder="ana", month="2025-03", productive_minutes="7980")
    answer = record(hr, "hours", month="2025-03", productive_minutes="8000", **SOURCE)
    assert answer.status_code == 409
    assert "7980" in answer.text
    assert Fact.objects.filter(kind="hours").count() == 1


@pytest.mark.parametrize("points", ["5", "5.0", "05.00"])
def test_points_that_are_on_file_are_not_counted_twice(hr, points):
    earned = {"category": "teaching", "on": "2026-05-01"}
    fact("points", coder="ana", points="5", **earned)
    answer = record(hr, "points", points=points, **earned, source="another letter")
    assert answer.status_code == 409
    assert Fact.objects.filter(kind="points").count() == 1


def test_points_of_another_figure_are_others(hr):
    earned = {"category": "teaching", "on": "2026-05-01"}
    fact("points", coder="ana", points="5", **earned)
    record(hr, "points", points="6", **earned, source="another letter")
    assert Fact.objects.filter(kind="points").count() == 2


def test_doubts_are_told_after_saving(hr):
    answer = record(hr, "credentials", credential="CCA", since="2018-05-01", **SOURCE)
    assert answer.context["outcome"]["warnings"] == []
    answer = record(hr, "leaves", since="2018-05-01", until="2018-05-31", **SOURCE)
    assert len(answer.context["outcome"]["warnings"]) == 1


def test_nobody_out_of_reach_can_be_reported_to(client, ana):
    client.force_login(account("supervisor", "team", coder=coder("lea", name="Lea Brandt")))
    fact("reports", coder="ana", to="lea", since="2025-01-01")
    answer = record(client, "reports", to="ben", since="2025-03-01", **SOURCE)
    assert wrong(answer) == {
        "to": ["Nobody in your reach is called ben or has that id. Choose from the list."]
    }


def test_a_team_can_be_handed_over_to_another_supervisor_of_the_place_alone(client, ana):
    client.force_login(account("supervisor", "team", coder=coder("lea", name="Lea Brandt")))
    fact("reports", coder="ana", to="lea", since="2025-01-01")
    away = coder("far", name="Far Away", facility=facility("south", name="South").code)
    account("supervisor", "team", coder=away, username="far")
    nobody = record(client, "reports", to="Far Away", since="2026-12-01", **SOURCE)
    assert list(wrong(nobody)) == ["to"]
    account("supervisor", "team", coder=coder("rosa", name="Rosa Lind"), username="rosa")
    taken = record(client, "reports", to="Rosa Lind", since="2026-12-01", **SOURCE)
    assert "to" not in wrong(taken)


def test_whoever_alone_has_a_name_is_reported_to_by_it(hr):
    record(hr, "reports", to="ben okafor", since="2025-03-01", **SOURCE)
    assert Fact.objects.get(kind="reports").to.code == "ben"


def test_of_two_people_of_one_name_the_id_is_asked(hr):
    coder("ben2", name="Ben Okafor")
    answer = record(hr, "reports", to="Ben Okafor", since="2025-03-01", **SOURCE)
    assert wrong(answer) == {"to": ["2 people are called Ben Okafor. Write the id: ben or ben2."]}


MAY = {
    "hr-partner": set(EXAMPLES),
    "supervisor": set(EXAMPLES),
    "compliance-consultant": {"reviews"},
    "leadership": set(),
    "administrator": set(),
}


@pytest.mark.parametrize("role", MAY)
def test_role_records_its_kinds_only(client, ana, role):
    client.force_login(account(role))
    found = {k for k in EXAMPLES if client.get(f"/people/ana/record/{k}/new/").status_code == 200}
    assert found == MAY[role]


def test_trainer_records_training_of_the_own_facility_only(client, ana):
    here = facility("south", name="South", region="Delta")
    coder("sam", facility="south")
    client.force_login(account("trainer", "facility", facility=here))
    kinds = ("training", "courses", "knowledge", "skills", "credentials")
    answers = [client.get(f"/people/sam/record/{kind}/new/").status_code for kind in kinds]
    assert answers == [200, 200, 200, 200, 404]
    assert client.get("/people/ana/record/training/new/").status_code == 404


@pytest.mark.parametrize("way", ["record/credentials/new/", "record/new/", "checked/"])
def test_nobody_records_facts_about_themselves(client, ana, way):
    account("hr-partner", username="another")
    client.force_login(account("hr-partner", coder=ana))
    entries = Entry.objects.count()
    answer = client.post(
        f"/people/ana/{way}", {"credential": "CCS", "since": "2025-05-01"} | SOURCE
    )
    assert (answer.status_code, answer.templates[0].name) == (
        200,
        "rooms/evidence/pages/fact/own.html",
    )
    assert Entry.objects.count() == entries


def test_several_kinds_are_said_to_be_complete_at_once(hr, ana):
    answers = {"kind": ["credentials", "training"], "since": "2025-01-01", **SOURCE}
    hr.post("/people/ana/checked/", answers)
    rows = Fact.objects.filter(kind="checked", coder=ana).order_by("subject")
    assert [(one.subject, str(one.since)) for one in rows] == [
        ("credentials", "2025-01-01"),
        ("training", "2025-01-01"),
    ]
    assert len({one.recorded_in_id for one in rows}) == 1


@pytest.mark.parametrize("kind", ["facilities", "standards", "nonsense"])
def test_what_is_no_kind_about_a_coder_has_no_form(hr, kind):
    assert hr.get(f"/people/ana/record/{kind}/new/").status_code == 404


def test_form_says_that_it_records_today_while_another_day_is_read(hr):
    form = "/people/ana/record/credentials/new/"
    says = "What you save here is still recorded as of today."
    assert says not in hr.get(form).content.decode()
    session = hr.session
    session[KEPT_AS] = "2025-03-01"
    session.save()
    assert says in hr.get(form).content.decode()


def test_record_and_its_own_page_list_the_same_that_can_be_recorded(hr):
    listed = hr.get("/people/ana/record/new/").context["groups"]
    assert hr.get("/people/ana/record/").context["page"].recordable == listed
    labels = {title: [one.label for one in found] for title, found in listed}
    assert labels["Employment"][:2] == ["Left or leaving", "Position"]
    assert labels["Completeness"] == ["Complete records"]
    assert sum(map(len, labels.values())) == len(EXAMPLES) + 1


def test_page_of_a_fact_writes_thousands_and_leads_to_its_kind(hr):
    made = fact("productivity", coder="ana", type="inpatient", month="2026-10", records="1125")
    page = hr.get(f"/facts/{made.pk}/").content.decode()
    assert "1,125" in page
    assert re.search(r"<h1[^>]*>\s*Coded records: Inpatient, October 2026\s*</h1>", page)
    assert 'href="/people/ana/record/?kind=productivity"' in page
