"""Between two releases nobody moves but among five or more, whatever is added or subtracted."""

from collections import defaultdict
from itertools import combinations
from random import Random

import pytest

from coderpath_web.standings.settling import FEWEST, settled

VIEWS = (lambda one: ("level", one[0]), lambda one: ("held", one[1]))


def groups(people, view):
    found = defaultdict(set)
    for one, state in people.items():
        found[view(state)].add(one)
    return found


def history(seed, releases=4):
    """Make up people who come, move and leave, and settle them again and again."""
    random = Random(seed)
    people, before = {}, {}
    for release in range(releases):
        for number in range(random.randint(0, 30)):
            people[100 * release + number] = (random.choice("aabbbcdef"), random.choice("xyz"))
        for one in list(people):
            if random.random() < 0.1:
                people[one] = (random.choice("aabbbcdef"), random.choice("xyz"))
            if random.random() < 0.03:
                del people[one]
        now = settled(people, before, VIEWS)
        yield before, now
        before = now


@pytest.mark.parametrize("seed", range(40))
def test_no_group_is_small(seed):
    sizes = [
        len(some) for _, now in history(seed) for v in VIEWS for some in groups(now, v).values()
    ]
    assert all(size >= FEWEST for size in sizes)


@pytest.mark.parametrize("seed", range(40))
def test_no_sum_of_groups_moves_by_fewer_than_five(seed):
    for before, now in history(seed):
        for view in VIEWS:
            then, since = groups(before, view), groups(now, view)
            names = sorted(then.keys() | since.keys())
            for number in range(1, len(names) + 1):
                for some in combinations(names, number):
                    was = set().union(*(then[name] for name in some))
                    is_now = set().union(*(since[name] for name in some))
                    assert len(was ^ is_now) not in range(1, FEWEST), (seed, some)


@pytest.mark.parametrize("seed", range(40))
def test_no_figure_differs_from_one_or_two_others_by_fewer_than_five(seed):
    for before, now in history(seed):
        then = [frozenset(some) for view in VIEWS for some in groups(before, view).values()]
        since = [frozenset(some) for view in VIEWS for some in groups(now, view).values()]
        for third in since:
            for one, other in combinations([frozenset(), *then, *since], 2):
                apart = (third ^ one ^ other) | (third & one & other) | ((one & other) - third)
                assert len(apart) not in range(1, FEWEST), seed


def test_five_who_move_alike_are_seen_and_four_wait():
    before = dict.fromkeys(range(20), ("a", "x"))
    four = before | dict.fromkeys(range(4), ("b", "x"))
    five = before | dict.fromkeys(range(5), ("b", "x"))
    assert settled(four, before, VIEWS) == before
    assert settled(five, before, VIEWS) == five


def test_whoever_comes_alone_is_counted_once_four_more_have_come():
    before = dict.fromkeys(range(20), ("a", "x"))
    one_more, five_more = (dict.fromkeys(range(size), ("a", "x")) for size in (21, 25))
    assert settled(one_more, before, VIEWS) == before
    assert settled(five_more, before, VIEWS) == five_more


def test_one_who_comes_while_five_move_on_is_not_given_away_by_the_sum_of_both_groups():
    before = dict.fromkeys(range(20), ("a", "x")) | dict.fromkeys(range(20, 40), ("b", "x"))
    now = before | dict.fromkeys(range(5), ("b", "x")) | {99: ("b", "x")}
    assert 99 not in settled(now, before, VIEWS)


def test_nobody_before_and_nobody_now_is_nobody():
    assert settled({}, {}, VIEWS) == {}
