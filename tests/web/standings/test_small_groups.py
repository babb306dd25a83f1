from coderpath_web.standings.small_groups import hidden_groups


def test_groups_of_five_are_shown():
    assert hidden_groups({"a": 5, "b": 9}, [["a", "b"]]) == frozenset()


def test_a_small_group_takes_the_smallest_other_with_it_so_that_no_sum_gives_it_away():
    assert hidden_groups({"a": 2, "b": 9, "c": 7}, [["a", "b", "c"]]) == {"a", "c"}


def test_without_a_sum_a_small_group_is_hidden_alone():
    assert hidden_groups({"a": 2, "b": 9}) == {"a"}


def test_two_small_groups_that_are_small_together_take_another_with_them():
    assert hidden_groups({"a": 1, "b": 2, "c": 30, "d": 9}, [["a", "b", "c", "d"]]) == {
        "a",
        "b",
        "d",
    }


def test_two_small_groups_that_are_no_small_group_together_hide_nobody_else():
    assert hidden_groups({"a": 3, "b": 4, "c": 30}, [["a", "b", "c"]]) == {"a", "b"}


def test_what_one_sum_hides_is_guarded_in_the_other_too():
    cells = {("a", 1): 2, ("a", 2): 8, ("b", 1): 9, ("b", 2): 7}
    rows = [[("a", 1), ("a", 2)], [("b", 1), ("b", 2)]]
    columns = [[("a", 1), ("b", 1)], [("a", 2), ("b", 2)]]
    assert hidden_groups(cells, rows + columns) == set(cells)


def test_empty_groups_are_no_secret():
    assert hidden_groups({"a": 0, "b": 9}, [["a", "b"]]) == frozenset()
