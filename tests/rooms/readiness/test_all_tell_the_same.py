"""Judge, board, own page and try it tell the same of everybody, on made-up paths and careers."""

from datetime import date, timedelta
from types import SimpleNamespace

from hypothesis import given

from coderpath.forecast import Outlook
from coderpath.judge import judge
from coderpath.timeline.coder import timeline_of
from coderpath.verdict import State
from coderpath.ways import leads_nowhere, nearest_level, next_levels
from coderpath_web.rooms.readiness.pages.board.rows import Row
from coderpath_web.rooms.readiness.pages.headline import headline
from coderpath_web.standings.derive import standing_rows
from coderpath_web.standings.models import What
from coderpath_web.standings.queries.rungs import Rungs
from coderpath_web.standings.queries.stretches import Stretch, Stretches
from coderpath_web.standings.simulate import Simulation
from tests.property.generate import World, interesting_days, worlds
from tests.property.reading import read_coders, read_path, tried

DAYS_TRIED = 4


@tried(15, 0.02)
@given(worlds())
def test_ready_is_the_same_for_judge_board_own_page_and_try_it(world: World) -> None:
    path = read_path(world)
    for record in read_coders(world):
        stretches = derived(record, path)
        for day in days_of(world):
            judgement = judge(record, path, day.toordinal())
            if judgement.levels:
                row = board_row(path, stretches, day, judgement)
                told = of_the_judge(judgement)
                assert told == of_the_board(row) == of_the_own_page(judgement)
                compare_with_trying(record, path, judgement)


def days_of(world):
    days = interesting_days(world.doc, world.facts)
    picked = days[:: max(1, len(days) // DAYS_TRIED)]
    return sorted({*picked, *(one + timedelta(days=1) for one in picked)})


def derived(record, path):
    """Give the derived rows of a coder as the board reads them."""
    found, asked = Stretches(), set(Rungs(path).keys)
    for _, _, what, name, state, since, until in standing_rows(1, 1, timeline_of(record, path)):
        if what != What.ASKED or name in asked:
            found.add((what, name), Stretch(State(state), since, until))
    return found


def board_row(path, stretches, day: date, judgement) -> Row:
    rungs, nowhere = Rungs(path), set()
    if rungs.may_be_without_way(stretches, day):
        nowhere = {one.level.level for one in next_levels(judgement) if leads_nowhere(one)}
    held, rung = tuple(rungs.held(stretches, day)), rungs.next(stretches, day, nowhere)
    return Row(None, "", day, stretches, held, rung, is_judged=True)


def of_the_judge(judgement):
    """Say where somebody is to be placed, else what they are ready for first, posts aside."""
    placed = [one for one in judgement.levels if one.placing]
    if placed:
        return "place", placed[0].level.level, placed[0].placing.fits
    ready = [
        one.level.level
        for one in judgement.levels
        if one.ready.state is State.MET and not one.held and not one.level.opening
    ]
    if ready:
        return "ready", ready[0], True
    nearest = nearest_level(judgement)
    return ("next", nearest.level.level, False) if nearest else None


def of_the_board(row):
    if row.rung is None:
        return None
    name = row.rung.level.level
    if row.group == "place":
        return "place", name, row.rung.fits
    return ("ready", name, True) if row.group == "ready" else ("next", name, False)


def of_the_own_page(judgement):
    said = headline(SimpleNamespace(record=judgement.record, judgement=judgement, on=judgement.on))
    if said.target is None:
        return None
    name, answer = said.target.level.level, str(said.answer)
    if answer.startswith("To be placed"):
        return "place", name, answer == f"To be placed at {said.target.level.title}"
    ready = answer.startswith(f"Ready for {said.target.level.title}")
    return ("ready", name, True) if ready else ("next", name, False)


def compare_with_trying(record, path, judgement):
    """Hold what comes of nothing imagined to the judge, and to the earliest date."""
    simulation = Simulation(record, path, judgement.on)
    outlook = Outlook(timeline_of(record, path), judgement.on)
    for verdict in next_levels(judgement):
        place = verdict.placing is not None
        answer = simulation.answer(verdict.level.level, place=place)
        assert (answer.ready_from == judgement.on) is verdict.asks_nothing_more
        assert answer.ready_from == outlook.of(verdict).earliest
