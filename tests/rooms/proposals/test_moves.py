"""Whoever confirms sees whom it moves, and how, as whoever proposes does: within their reach."""

import pytest

from coderpath_web import process
from coderpath_web.frame.moves.sums import sums_of
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.paths.actions import adopt_path, propose_path
from coderpath_web.rooms.proposals.moving import work_out_moves
from coderpath_web.rooms.standards.actions import propose_standard
from coderpath_web.standings import many as many_coders
from coderpath_web.standings.group_counts import FEW, in_words, rounded
from coderpath_web.standings.moving import Moved, Stand
from tests.rooms.paths.test_two_people import SOON
from tests.rooms.proposals.test_pages import NEW, WHY, edith, priya, text
from tests.rooms.proposals.test_standards import FORM, MONTH, standard
from tests.web.factories import account, coder, fact

__all__ = ["edith", "priya"]
pytestmark = pytest.mark.django_db
BY_OUTPUT = """
coderpath: 1
path: by-output
title: By output
effective: 2020-01-01
levels:
  - level: coder-1
    title: Coder I
    after: []
    minimum:
      - productivity: {window_months: 1, measure: average, threshold: ">= 90%"}
        assumed: for a test
"""
EASY = {"type": "inpatient", "since": "2025-01-01", "records": "1", "minutes": "22"}
WAITS = {"headers": {"HX-Request": "true"}}


@pytest.fixture
def proposed(edith, priya):
    coder("ana", name="Ana Silva", level="specialist-1", to="edith")
    return propose_path(by=priya, text=SOON, why="Council")


def test_whoever_confirms_a_path_sees_whom_it_moves_and_how(client, proposed, priya):
    for role in ("administrator", "leadership"):
        client.force_login(account(role))
        page = text(client.get(f"/to-confirm/{proposed.pk}/"))
        assert "How many would move" in page
        assert "Ana Silva" not in page
        assert "1 coder" not in page
    client.force_login(account("hr-partner", username="second"))
    page = text(client.get(f"/to-confirm/{proposed.pk}/"))
    assert "Who would move" in page
    assert "Ana Silva" in page
    assert "Qualifies for no level." in page
    assert "Qualifies for Coder I." in page


def test_whoever_proposes_sees_the_same(client, proposed, priya):
    client.force_login(priya)
    preview = text(client.post("/paths/adopt/", {"text": SOON.replace("our-ladder", "another")}))
    there = text(client.get(f"/to-confirm/{proposed.pk}/"))
    assert moves(preview) == moves(there)
    assert "Ana Silva" in moves(preview)


def moves(page):
    return page.partition("Who would move")[2].partition("</table>")[0]


def test_standard_is_shown_with_whom_it_touches_before_it_is_proposed_and_after(
    client, edith, priya
):
    client.force_login(priya)
    asked = text(client.post(NEW, FORM | WHY))
    proposal = propose_standard(by=edith, standard=standard(), why="Committee")
    there = text(client.get(f"/to-confirm/{proposal.pk}/"))
    for page in (asked, there):
        assert "1 coder whose files you may open, as of today" in page
        assert "None of them would stand differently today." in page


@pytest.fixture
def begun(monkeypatch, settings, tmp_path):
    """Take any organisation for one of many, and start no process."""
    begun = []
    settings.HOME = tmp_path
    monkeypatch.setattr(process, "start", lambda *rest: begun.append(rest[2][0]))
    monkeypatch.setattr(many_coders, "MOST_AGAIN", 0)
    return begun


def test_of_many_it_is_worked_out_by_a_process_and_the_page_waits_for_nothing(
    client, proposed, priya, begun
):
    client.force_login(priya)
    address = f"/to-confirm/{proposed.pk}/"
    assert "Working out who would move" in text(client.get(address))
    assert client.get(f"{address}?waits=1", **WAITS).status_code == 204
    assert begun == [str(proposed.pk)]
    work_out_moves(Proposal.objects.get())
    assert client.get(f"{address}?waits=1", **WAITS).headers["HX-Refresh"] == "true"
    assert "Ana Silva" in text(client.get(address))


def test_nothing_is_shown_once_it_is_settled(client, proposed, priya):
    client.force_login(priya)
    client.post(f"/to-confirm/{proposed.pk}/withdraw/")
    assert "Who would move" not in text(client.get(f"/to-confirm/{proposed.pk}/"))


def test_standard_that_moves_somebody_says_how(client, edith, priya):
    adopt_path(by=None, text=BY_OUTPUT)
    fact("standards", facility="north", **EASY)
    fact("productivity", coder="edith", **MONTH | {"month": "2026-10"})
    fact("hours", coder="edith", month="2026-10", productive_minutes="9600")
    client.force_login(priya)
    harder = FORM | WHY | {"since": "2026-01-01", "records": "1", "minutes": "1"}
    asked = moves(text(client.post(NEW, harder)))
    proposal = propose_standard(by=edith, standard=standard(minutes="1", records="1"), why="why")
    assert moves(text(client.get(f"/to-confirm/{proposal.pk}/"))) == asked
    assert "Edith Calloway" in asked
    assert asked.index("Qualifies for Coder I.") < asked.index("Qualifies for no level.")


LOWER = """
coderpath: 1
path: lower
title: Lower
effective: 2027-01-01
levels:
  - level: coder-1
    title: Coder I
    after: []
"""
HIGHER = f"""{LOWER}  - level: coder-2
    title: Coder II
    after: [coder-1]
"""


def test_whoever_sees_no_single_person_reads_how_many_move_down_before_the_button(client, priya):
    adopt_path(by=None, text=HIGHER.replace("lower", "higher").replace("2027", "2020"))
    for number in range(7):
        coder(f"c{number}", name=f"Name {number}", level="coder-2")
    proposed = propose_path(by=priya, text=LOWER, why="Council")
    client.force_login(account("leadership"))
    page = text(client.get(f"/to-confirm/{proposed.pk}/"))
    told = page.partition("How many would move")[2]
    for says, about in {
        "Judged today": "about 5",
        "Qualified for a lower level": "about 5",
        "Newly to be placed": "about 5",
        "No longer qualified for a level": "fewer than 5",
    }.items():
        assert told.partition(says)[2].split("</dd>")[0].rpartition(">")[2].strip() == about
    assert told.index("Qualified for a lower level") < told.index("Confirm</button>")
    assert "Name 1" not in page


def test_number_is_told_to_the_nearest_five_and_never_of_fewer_than_five():
    told = {count: in_words(rounded(count)) for count in (0, 4, 5, 7, 8, 1249)}
    assert list(told.values()) == [FEW, FEW, "about 5", "about 5", "about 10", "about 1,250"]
    assert rounded(9, people=4) is None


def test_moves_are_summed_up_by_what_people_no_longer_are_and_newly_are():
    near, far = (Stand("II", nearest="III", steps=steps, height=2) for steps in (1, 2))
    ready = Stand("III", ready="III", height=3)
    further = Stand("II", nearest="III", steps=4, height=2)
    moved = [Moved(1, near, far), Moved(2, near, ready), Moved(3, far, further)]
    assert sums_of(moved) == [
        "1 is newly ready for a level",
        "2 are no longer one step away",
        "1 is qualified for a higher level",
        "1 is nearer to a level, or further from it",
    ]
