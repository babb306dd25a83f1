"""Judge, board, own page and try it tell the same of everybody, on made-up paths and careers."""

from datetime import date, timedelta
from types import SimpleNamespace

from hypothesis import given

from coderpath.forecast import Outlook
from coderpath.judge import judge
from coderpath.sentence.calendar import day_words
from coderpath.timeline.coder import timeline_of
from coderpath.transition import levels_coming
from coderpath.verdict import State
from coderpath.ways import leads_nowhere, nearest_level, next_levels
from coderpath_web.rooms.readiness.pages.board.rows import Row
from coderpath_web.rooms.readiness.pages.headline import DECIDED, headline
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
                told = of_the_judge(judgement, path)
                assert told == of_the_board(row) == of_the_own_page(judgement, path)
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
    coming = tuple(rungs.coming(stretches, day))
    return Row(None, "", day, stretches, held, rung, is_judged=True, coming=coming)


def of_the_judge(judgement, path):
    """Say what is decided for a day to come; where somebody is to be placed; else what for ready.

    Of what they are ready for it is the first, posts aside.
    """
    positions = judgement.record.positions
    if ahead := [row for one, row in levels_coming(path, positions, judgement.on) if one]:
        return "coming", day_words(ahead[0].since), True
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
    if row.group == "coming":
        return "coming", day_words(row.coming[0].since.toordinal()), True
    if row.rung is None:
        return None
    name = row.rung.level.level
    if row.group == "place":
        return "place", name, row.rung.fits
    return ("ready", name, True) if row.group == "ready" else ("next", name, False)


def of_the_own_page(judgement, path):
    opened = {"record": judgement.record, "judgement": judgement, "on": judgement.on}
    said = headline(SimpleNamespace(**opened, path=path))
    if said.more == DECIDED:
        return "coming", str(said.answer).rpartition(" from ")[2], True
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
