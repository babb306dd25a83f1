"""What a standard would do to each coder's last twelve months, before anybody approves it."""

from fractions import Fraction
from types import SimpleNamespace

import pytest

from coderpath.criteria.threshold import read_threshold
from coderpath_web import kept_while, lately, process
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.evidence.actions import propose_change
from coderpath_web.rooms.proposals.moving import work_out_moves
from coderpath_web.rooms.standards.actions import propose_standard
from coderpath_web.rooms.standards.pages.effect.effect import effect_of_proposal
from coderpath_web.rooms.standards.pages.effect.turns import all_turns, figure_text
from coderpath_web.standings import many, standard_effects
from tests.rooms.standards.measured import LADDER, STANDARDS, TODAY, ready_by, tables, year_of
from tests.web.factories import account, coder, fact, facts, path
from tests.web.once import once_a_module
from tests.web.rulings.of_evidence import rows


def make():
    """Record the year under the standards, and let somebody ask."""
    path("by-output", LADDER)
    facts(**tables())
    return account("hr-partner")


world = once_a_module(make)
LATER, WITHIN, BEFORE = "2026-12-01", "2026-05-15", "2025-02-01"


@pytest.fixture
def priya(world, db):
    return world()


def proposed(by, since=LATER, facility="north", records="24", kind="inpatient"):
    texts = {"facility": facility, "type": kind, "since": since, "records": records}
    row = rows(standards=texts | {"minutes": "420"})[0].row
    return propose_standard(by=by, standard=row, why="Committee")


def effect(by, proposal):
    return effect_of_proposal(Viewer(by, TODAY), proposal)


def on_file(facility, records, since):
    """Give the standards on file with another put in the place of one from a day on."""
    new = {"facility": facility, "type": "inpatient", "records": records, "minutes": "420"}
    there = [one | {"until": since} for one in STANDARDS if is_same(one, new)]
    others = [one for one in STANDARDS if not is_same(one, new)]
    return [*others, *there, new | {"since": since}]


def is_same(one, other):
    return (one["facility"], one["type"]) == (other["facility"], other["type"])


@pytest.mark.parametrize("since", [LATER, WITHIN, BEFORE])
@pytest.mark.parametrize(("place", "records"), [("north", "24"), ("north", "20.5"), ("*", "26")])
def test_effect_is_what_plain_arithmetic_and_the_judge_give_beside(priya, since, place, records):
    found = effect(priya, proposed(priya, since, place, records)).effects
    codes = dict(Coder.objects.values_list("pk", "code"))
    measured = {f"c{one}" for one in ((6,) if place == "*" else range(6))}
    assert {codes[one.coder] for one in found} == measured
    all_twelve = on_file(place, records, BEFORE if since == BEFORE else "2025-11-01")
    before, after = ready_by(STANDARDS), ready_by(all_twelve)
    assert (before != after) is (place == "north")
    for one in found:
        code = codes[one.coder]
        assert one.now == year_of(code, STANDARDS)
        assert one.throughout == year_of(code, all_twelve)
        partly = year_of(code, on_file(place, records, since)) if since == WITHIN else None
        assert one.proposed == partly
        assert set(one.newly_ready) == after[code] - before[code]
        assert set(one.no_longer_ready) == before[code] - after[code]


def test_page_names_whom_it_turns_and_how_before_it_is_approved(priya, client):
    harder = proposed(priya, WITHIN)
    client.force_login(account("hr-partner", username="second"))
    page = words(client.get(f"/to-confirm/{harder.pk}/"))
    told = page.partition("Effect on each coder")[2].partition("</section>")[0]
    assert "November 2025 to October 2026" in told
    assert "It would measure 6 coders with records in these months." in told
    assert "2 are no longer at least 90%; 2 are no longer above 100%" in told
    assert "4 are no longer ready for a level" in told
    assert told.index("Name 0") < told.index("Name 5")
    assert "No longer at least 90%. No longer ready for Coder II." in told
    assert told.count(">Nothing<") == 2
    told = client.get(f"/to-confirm/{harder.pk}/effect.csv").content.decode().splitlines()
    assert told[0].startswith("Coder,Facility,Today,With it from June 2026,With it for all 12")
    assert (len(told), told[1].split(",")[:2]) == (7, ["Name 0", "North"])


def words(answer):
    return " ".join(answer.text.split())


def test_whoever_sees_nobody_by_name_reads_rounded_counts_and_takes_no_file_out(priya, client):
    harder = proposed(priya)
    client.force_login(account("administrator"))
    page = words(client.get(f"/to-confirm/{harder.pk}/"))
    told = page.partition("How many it would change")[2].partition("</section>")[0]
    assert "Name " not in page
    for label, about in {
        "Coders it measures": "about 5",
        "No longer at least 90%": "fewer than 5",
        "No longer ready for a level": "fewer than 5",
        "Newly ready for a level": "fewer than 5",
    }.items():
        assert told.partition(f"<dt>{label}</dt>")[2].split("</dd>")[0].endswith(f"<dd>{about}")
    assert "Affects about 5 coders" in page
    assert client.get(f"/to-confirm/{harder.pk}/effect.csv").status_code == 404


def test_correction_of_a_standard_shows_the_same_effect_before_it_is_approved(priya, client):
    there = Fact.objects.get(kind="standards", facility__code="north", subject="inpatient")
    new = rows(standards=STANDARDS[0] | {"records": "24"})[0]
    waits = propose_change(by=priya, new=[new], retract=[there], why="Misread", begins="Correct")
    beside = effect(priya, proposed(priya, BEFORE)).effects
    assert [(one.coder, one.throughout) for one in effect(priya, waits).effects] == [
        (one.coder, one.throughout) for one in beside
    ]
    client.force_login(account("hr-partner", username="second"))
    page = words(client.get(f"/to-confirm/{waits.pk}/"))
    assert page.index("What it changes") < page.index("Effect on each coder")
    assert client.get(f"/to-confirm/{waits.pk}/effect.csv").status_code == 200


def test_whoever_leads_reads_the_names_of_their_own_and_about_how_many_others(priya, client):
    lead = coder("lea", name="Lea Leader", facility="south")
    facts(reports=[{"coder": "c1", "to": "lea", "since": "2024-01-01"}])
    everywhere = proposed(priya, facility="north")
    shown = effect(account("supervisor", "team", coder=lead), everywhere)
    assert [line.name for line in shown.lines] == ["Name 1"]
    assert dict(shown.counts)["Coders whose files you may not open"] == "about 5"


def test_standard_of_what_nobody_codes_says_that_it_measures_nobody(priya, client):
    client.force_login(priya)
    typed = {"type": "obstetrics", "since": LATER, "records": "9", "unit": "day", "look": "1"}
    page = client.post("/facilities/north/standards/new/", typed | {"how": "survey", "source": "A"})
    assert "It would measure nobody" in words(page)
    shown = effect(account("administrator"), proposed(priya, kind="obstetrics"))
    assert dict(shown.counts)["Coders it measures"] == "fewer than 5"


def test_nobody_is_judged_again_until_a_fact_changes(priya, monkeypatch):
    waits, judged = proposed(priya), []
    judge = standard_effects.judge
    for one in (kept_while, lately):
        monkeypatch.setattr(one, "connection", SimpleNamespace(in_atomic_block=False))
    monkeypatch.setattr(
        standard_effects, "judge", lambda *case: judged.append(case) or judge(*case)
    )
    first, again = (effect(priya, waits).effects for _ in range(2))
    assert (first, len(judged)) == (again, 12)
    fact("hours", coder="c0", month="2026-12", productive_minutes="60")
    assert (effect(priya, waits).effects, len(judged)) == (first, 24)


def test_effect_on_many_is_worked_out_with_who_moves_and_kept(
    priya, client, monkeypatch, settings, tmp_path
):
    settings.HOME, begun = tmp_path, []
    monkeypatch.setattr(process, "start", lambda *rest: begun.append(rest))
    monkeypatch.setattr(many, "MOST_AGAIN", 3)
    waits = proposed(priya)
    client.force_login(priya)
    address = f"/to-confirm/{waits.pk}/"
    assert "This is being worked out" in words(client.get(address))
    assert len(begun) == 1
    work_out_moves(Proposal.objects.get())
    kept = effect(priya, waits).effects
    monkeypatch.setattr(many, "MOST_AGAIN", 50)
    assert kept == effect(priya, waits).effects


def test_share_is_written_on_its_side_of_every_bound():
    bounds = read_threshold([">= 90%", "<= 120%"]).bounds
    texts = [figure_text(Fraction(one), bounds) for one in ("0.89999", "1.20001", "1")]
    assert texts == ["89.9%", "120.001%", "100.0%"]
    assert figure_text(None, bounds) == "not recorded"
    assert [turn.says for turn in all_turns(bounds)][:3] == [
        "newly at least 90%",
        "no longer at least 90%",
        "newly at most 120%",
    ]
