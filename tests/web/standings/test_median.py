from coderpath_web.standings.median import Time, median_days


def times(reached=(), watched=()):
    return [Time(days, reached=True) for days in reached] + [
        Time(days, reached=False) for days in watched
    ]


def test_the_median_is_the_day_on_which_half_have_reached_it():
    assert median_days(times(reached=[10, 20, 30, 40])) == 20


def test_the_median_of_an_odd_number_is_the_middle_one():
    assert median_days(times(reached=[10, 20, 30])) == 20


def test_whoever_left_counts_only_while_watched():
    # 4/5 wait after day 10, 4/5 * 2/3 after day 20, and 4/5 * 2/3 * 1/2 after day 30.
    assert median_days(times(reached=[10, 20, 30], watched=[15, 40])) == 30


def test_whoever_left_on_a_day_was_still_watched_on_it():
    # On day 10 one of two gets there: exactly half, though the other left on that day.
    assert median_days(times(reached=[10], watched=[10])) == 10


def test_whoever_left_before_makes_the_others_a_greater_share():
    assert median_days(times(reached=[10], watched=[9])) == 10


def test_there_is_no_median_where_half_never_get_there():
    assert median_days(times(reached=[10], watched=[50, 60])) is None


def test_there_is_no_median_of_nobody():
    assert median_days([]) is None


def test_a_level_held_from_the_first_day_takes_no_days():
    assert median_days(times(reached=[0, 0], watched=[100])) == 0


def test_shares_that_multiply_to_exactly_half_reach_the_median():
    # 5/6 * 4/5 * 3/4 is a half, which fractions of a machine may miss by a hair.
    assert median_days(times(reached=[1, 2, 3], watched=[9, 9, 9])) == 3


def test_the_last_few_do_not_decide_for_everyone():
    found = times(reached=[10, 90], watched=[20, 30, 40])
    assert (median_days(found), median_days(found, fewest=5)) == (90, None)


def test_as_many_as_are_needed_are_enough():
    assert median_days(times(reached=[10, 10, 10], watched=[10, 20]), fewest=5) == 10
