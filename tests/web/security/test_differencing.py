"""No group of one to four can be worked out from all the figures of a comparison together."""

from collections import Counter
from datetime import date
from fractions import Fraction
from itertools import product
from random import Random
from types import SimpleNamespace

import pytest

from coderpath_web.rooms.paths.pages.compare.counts import NO_LEVEL, Counts
from coderpath_web.rooms.paths.pages.compare.medians import Medians
from coderpath_web.standings.queries.compared import Move
from coderpath_web.standings.queries.employment import Spell

LEVELS = ("one", "two", "three", "four")
RANKS = {name: place for place, name in enumerate(LEVELS)}
FEW = range(1, 5)


def compared():
    levels = [SimpleNamespace(level=name, title=name) for name in LEVELS]
    ladder = SimpleNamespace(old=levels, new=levels, old_ranks=RANKS, new_ranks=RANKS)
    return SimpleNamespace(ladder=ladder, leading_path=levels)


def move_of(old, new):
    if NO_LEVEL in {old, new}:
        return Move.NOT_PLACED
    if RANKS[old] == RANKS[new]:
        return Move.SAME
    return Move.HIGHER if RANKS[new] > RANKS[old] else Move.LOWER


def step(name):
    return None if name == NO_LEVEL else SimpleNamespace(level=name)


def people_of(cells):
    for (old, new), size in cells.items():
        for _ in range(size):
            yield SimpleNamespace(old=step(old), new=step(new), held=None, move=move_of(old, new))


def shown_by(counts):
    """Give the groups of the page as sets of cells, with their sizes; hidden ones without."""
    cells = [(one.old, one.new) for one in counts.streams]
    groups = {frozenset([(one.old, one.new)]): one.count.people for one in counts.streams}
    groups[frozenset(cells)] = len(counts.people)
    for side, rungs in enumerate((counts.old_rungs, counts.new_rungs)):
        for rung in rungs:
            _add(groups, {cell for cell in cells if cell[side] == rung.name}, rung.count)
    for name, count in counts.totals.items():
        asked = {cell for cell in cells if move_of(*cell).value.replace("-", "_") == name}
        _add(groups, asked, count)
    return cells, groups


def _add(groups, cells, count):
    key = frozenset(cells)
    # Two groups of the same cells are one: it is known when either is shown.
    if cells and groups.get(key) is None:
        groups[key] = count.people


def reduced(row, basis):
    for pivot, other in basis.items():
        if row[pivot]:
            factor = row[pivot]
            row = [a - factor * b for a, b in zip(row, other, strict=True)]
    return row


def worked_out(counts):
    """Give the sizes of small groups that follow from what is shown, by sums and differences."""
    cells, groups = shown_by(counts)
    real = Counter(
        ("none" if one.old is None else one.old.level, "none" if one.new is None else one.new.level)
        for one in counts.people
    )
    basis = {}
    for key, size in groups.items():
        if size is not None:
            row = reduced([Fraction(cell in key) for cell in cells], basis)
            pivot = next((place for place, value in enumerate(row) if value), None)
            if pivot is not None:
                basis[pivot] = [value / row[pivot] for value in row]
    return {
        key: size
        for key in groups
        if len(key) < len(cells)
        if (size := sum(real[cell] for cell in key)) in FEW
        and not any(reduced([Fraction(cell in key) for cell in cells], basis))
    }


def cells_of(seed):
    random = Random(seed)
    names = (*LEVELS, NO_LEVEL)
    pairs = random.sample(list(product(names, names)), random.randint(2, 9))
    return {pair: random.choice((1, 2, 3, 4, 5, 6, 8, 13, 40)) for pair in pairs}


def counts_of(cells):
    return Counts(compared(), people_of(cells), whole=False)


@pytest.mark.parametrize("seed", range(150))
def test_no_small_group_is_worked_out_from_all_figures_together(seed):
    assert worked_out(counts_of(cells_of(seed))) == {}


def test_level_hidden_beside_a_small_one_is_not_given_away_by_where_its_people_go():
    cells = {("one", "one"): 20, ("two", "two"): 3, ("three", "four"): 8}
    assert worked_out(counts_of(cells)) == {}


def test_where_no_group_is_small_everything_is_shown():
    cells = {("one", "one"): 20, ("two", "two"): 9, ("three", "four"): 8}
    counts = counts_of(cells)
    assert [one.count.people for one in counts.streams] == [8, 9, 20]


def spells(*hired):
    return {
        number: Spell(number, f"c{number}", "", facility, date(year, 1, 1), None)
        for number, (facility, year) in enumerate(hired)
    }


def test_few_whom_a_table_leaves_out_are_not_seen_beside_the_table_of_all():
    many = [(1, 2025)] * 9 + [(2, 2025)] * 9 + [(2, 2020)] * 9
    place = SimpleNamespace(name="A", code="a", region="Valley")
    made = SimpleNamespace(
        spells=spells(*many, (1, 2020)),
        place=lambda spell: SimpleNamespace(**vars(place) | {"code": str(spell.facility)}),
        day=date(2026, 11, 15),
        ladder=SimpleNamespace(old=[], new=[], old_ranks={}, new_ranks={}),
    )
    hidden = [
        [group.people for group in Medians(made, date(2024, 1, 1), whole=whole).groups]
        for whole in (True, False)
    ]
    assert hidden == [[18, 18, 9, 9], [18, 18, None, None]]
