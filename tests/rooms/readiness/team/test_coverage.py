"""Coverage of patient types."""

from datetime import date

from coderpath_web.rooms.work.pages.coverage import away
from tests.web.factories import coder, fact, facts

PROFICIENT = {"type": "inpatient", "begun": "2025-03-03", "proficient": "2025-09-01"}
TRAINING = {"type": "inpatient", "begun": "2026-03-02"}
JANUARY = {"from": "2027-01-04", "to": "2027-01-29"}


def test_single_person_is_a_risk_and_names_who_trains(hire, read):
    hire("ana", begun=(PROFICIENT,))
    hire("ben", begun=(TRAINING,))
    risks = read("/team/coverage/").risks
    found = [(one.title, one.alone.code, [near.code for near in one.training]) for one in risks]
    assert found == [("Inpatient", "ana", ["ben"])]


def test_team_without_anybody_proficient_is_not_called_safe(hire, read):
    hire("ana", begun=(TRAINING,))
    assert read("/team/coverage/").is_uncovered
    hire("ben", begun=(PROFICIENT,))
    assert not read("/team/coverage/").is_uncovered


def test_type_that_two_cover_is_no_risk(hire, read):
    hire("ana", begun=(PROFICIENT,))
    hire("ben", begun=(PROFICIENT,))
    assert read("/team/coverage/").risks == []


def test_day_decides_between_training_and_proficient(hire, read, as_of):
    hire("ana", begun=(PROFICIENT,))
    assert _inpatient(read("/team/coverage/")) == (["ana"], [])
    as_of(date(2025, 8, 31))
    assert _inpatient(read("/team/coverage/")) == ([], ["ana"])


def test_training_that_ended_without_proficiency_counts_no_more(hire, read):
    hire("ana", begun=({**TRAINING, "ended": "2026-06-01"},))
    assert _inpatient(read("/team/coverage/")) == ([], [])


def test_type_that_the_path_does_not_name_is_shown_too(hire, read):
    hire("ana", begun=({**TRAINING, "type": "home_health"},))
    assert read("/team/coverage/").titles["home_health"] == "Home health"


def test_people_of_others_are_not_counted(hire, read):
    hire("ana", begun=(PROFICIENT,))
    coder("zoe", "Zoe Far")
    fact("training", coder="zoe", **PROFICIENT)
    assert _inpatient(read("/team/coverage/")) == (["ana"], [])


def _inpatient(page):
    kind = next(one for one in page.kinds if one.name == "inpatient")
    return [one.code for one in kind.proficient], [one.code for one in kind.training]


def test_type_in_which_nobody_is_proficient_is_said_and_marked(hire, read, client):
    hire("ben", begun=({"type": "inpatient", "begun": "2026-03-02", "proficient": "2026-06-01"},))
    page = read("/team/coverage/")
    assert page.uncovered
    assert "have nobody" in " ".join(client.get("/team/coverage/").text.split())


def test_absence_says_which_types_are_left_to_one_or_nobody(hire, read, client):
    other = {**PROFICIENT, "type": "outpatient"}
    hire("ana", begun=(PROFICIENT, other, {**PROFICIENT, "type": "home_health"}))
    hire("ben", begun=(PROFICIENT,))
    for code in ("cyd", "dan"):
        hire(code, begun=(other,))
    hire("eva", begun=({**TRAINING, "type": "home_health"},))
    asked = {"away": "ana", **JANUARY}
    page = read("/team/coverage/", **asked)
    found = [(one.title, one.proficient, one.training) for one in page.away.thin]
    assert found == [("Home health", (), ("Eva",)), ("Inpatient", ("Ben",), ())]
    assert ("Outpatient", ("Cyd", "Dan")) in left(page)
    shown = " ".join(client.get("/team/coverage/", asked).text.split())
    assert "Ben alone" in shown
    assert "1 while away" in shown
    assert {title for title, _ in left(page)} == set(page.titles.values())


def test_several_are_away_beside_those_on_leave_and_each_is_named(hire, read, client):
    for code in ("ana", "ben", "cyd", "dan"):
        hire(code, begun=(PROFICIENT,))
    hire("eva")
    fact("leaves", coder="cyd", since="2027-01-11", until="2027-02-01")
    fact("leaves", coder="eva", since="2027-01-11")
    page = read("/team/coverage/", away=["ana", "ben", "eva"], **JANUARY)
    (one,) = page.away.thin
    assert (one.proficient, str(one.day)) == (("Dan",), "2027-01-11")
    missing = [(who.name, str(who.why)) for who in one.missing]
    assert missing == [("Ana", "away"), ("Ben", "away"), ("Cyd", "on leave until 31 January 2027")]
    assert page.away.without_type == "Eva"
    assert [who.name for who in page.away.on_leave] == ["Cyd"]
    shown = " ".join(
        client.get("/team/coverage/", {"away": ["ana", "ben"], **JANUARY}).text.split()
    )
    assert "while Ana and Ben are away" in shown


def test_two_of_one_name_are_told_apart(hire, read):
    for code in ("ana", "ann"):
        hire(code, begun=(PROFICIENT,), name="Ana Silva")
    away = read("/team/coverage/", away=["ana", "ann"], **JANUARY).away
    assert away.names == "Ana Silva (ana) and Ana Silva (ann)"
    assert [name for _, name, _ in away.chosen] == ["Ana Silva (ana)", "Ana Silva (ann)"]
    (inpatient,) = [one for one in away.left if one.title == "Inpatient"]
    assert [one.name for one in inpatient.missing] == ["Ana Silva (ana)", "Ana Silva (ann)"]


def test_who_leaves_in_these_days_is_missing_too(hire, read, client):
    hire("ana", begun=(PROFICIENT,))
    facts(
        coders=[{"coder": "leo", "name": "Leo", "facility": "north", "hired": "2024-03-04",
                 "left": "2027-01-16"}],
        reports=[{"coder": "leo", "to": "sue", "since": "2024-03-04"}],
        training=[{"coder": "leo", **PROFICIENT}],
    )  # fmt: skip
    (one,) = read("/team/coverage/", away="ana", **JANUARY).away.thin
    assert one.proficient == ()
    assert [(who.name, str(who.why)) for who in one.missing] == [
        ("Ana", "away"),
        ("Leo", "last day 15 January 2027"),
    ]


def test_of_very_many_one_is_chosen_at_a_time(hire, read, client, monkeypatch):
    monkeypatch.setattr(away, "MOST_TICKED", 1)
    for code in ("ana", "ben", "cyd"):
        hire(code, begun=(PROFICIENT,))
    page = read("/team/coverage/", away=["ana", "ben"], **JANUARY)
    assert [code for code, _ in page.away.more_options] == ["", "cyd"]
    assert [one.proficient for one in page.away.thin] == [("Cyd",)]
    ((_, _, address), _) = page.away.chosen
    assert "away=ben" in address
    assert "away=ana" not in address


def test_absence_counts_each_day_for_itself(hire, read):
    learns = {**TRAINING, "proficient": "2027-01-15"}
    hire("ana", begun=(PROFICIENT,))
    hire("ben", begun=(learns,))
    hire("cyd", begun=(PROFICIENT,))
    page = read("/team/coverage/", away="cyd", **{"from": "2027-01-20", "to": "2027-02-20"})
    assert ("Inpatient", ("Ana", "Ben")) in left(page)
    page = read("/team/coverage/", away="cyd", **{"from": "2027-01-04", "to": "2027-02-20"})
    (one,) = page.away.thin
    assert (one.proficient, str(one.day)) == (("Ana",), "2027-01-04")


def test_absence_that_cannot_be_read_is_said_and_nobody_out_of_reach_is_asked_of(hire, read):
    hire("ana", begun=(PROFICIENT,))
    coder("zoe", "Zoe Far")
    fact("training", coder="zoe", **PROFICIENT)
    asked = {"away": "ana", "from": "2027-02-01", "to": "2027-01-01"}
    assert "before the first" in read("/team/coverage/", **asked).away.wrong
    assert "not a day" in read("/team/coverage/", **{**asked, "to": "soon"}).away.wrong
    far = read("/team/coverage/", away=["ana", "zoe"]).away
    assert (far.wrong, far.is_asked) == ("zoe is not among the people shown here.", False)
    assert [code for code, *_ in far.options] == ["ana"]


def test_type_that_fewest_cover_comes_first_on_a_phone(hire, read):
    hire("ana", begun=(PROFICIENT, {**TRAINING, "type": "home_health"}))
    hire("ben", begun=(PROFICIENT, {**TRAINING, "type": "ancillary", "proficient": "2026-04-01"}))
    kinds = {one.name: len(one.proficient) for one in read("/team/coverage/").thinnest_first}
    assert list(kinds.values()) == sorted(kinds.values())
    assert (kinds["home_health"], kinds["ancillary"], kinds["inpatient"]) == (0, 1, 2)
    assert list(kinds)[-2:] == ["ancillary", "inpatient"]


def left(page):
    return [(one.title, one.proficient) for one in page.away.left]
