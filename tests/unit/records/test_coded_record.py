"""What a coded record is made of: ages, codes that stand for numbers, other services of a day."""

from collections import defaultdict
from random import Random

import pytest

from coderpath.days import day_of
from coderpath.records import surrogate_of
from coderpath.records.coded_record import age_on
from coderpath.records.same_day import PatientDays

KEY = b"a key of one installation"


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        ("1998-08-20", "2005-08-19", 6),
        ("1998-08-20", "2005-08-20", 7),
        ("2004-02-29", "2005-02-28", 0),
        ("2004-02-29", "2005-03-01", 1),
        ("1930-01-01", "2020-01-01", 90),
        ("1900-01-01", "2020-01-01", 90),
        ("2020-01-02", "2020-01-01", None),
        ("2020-01-01", "2020-01-01", 0),
    ],
)
def test_age_is_in_whole_years_and_ninety_stands_for_more(born, on, age) -> None:
    assert age_on(day_of(on), day_of(born)) == age


def test_the_same_number_gives_the_same_code_by_the_same_key_at_the_same_facility() -> None:
    code = surrogate_of(KEY, "mesa", "0756048q")
    assert code == surrogate_of(KEY, "mesa", " 0756048Q ") == "43JUOOH7XTHE6I2YYJY3"
    others = {
        surrogate_of(b"another key", "mesa", "0756048Q"),
        surrogate_of(KEY, "bay", "0756048Q"),
        surrogate_of(KEY, "mesa", "756048Q"),
    }
    assert len(others | {code}) == 4


def test_another_service_is_one_of_another_account() -> None:
    days = PatientDays(KEY)
    on = days.code("patient", "mesa", day_of("2026-03-02"))
    days.note(on, "A")
    days.note(on, "A")
    assert not days.another(on, "A")
    assert days.another(on, "B")
    days.note(on, "B")
    assert days.another(on, "A")
    assert days.another(on, "B")
    elsewhere = days.code("patient", "bay", day_of("2026-03-02"))
    assert not days.another(elsewhere, "C")


def test_services_of_days_are_told_as_by_sets_of_accounts_in_any_order() -> None:
    rng = Random(3)
    days, accounts = PatientDays(KEY), defaultdict(set)
    codes = [days.code(f"P{n}", "NGH", 1) for n in range(300)]
    for _ in range(4000):
        code, account = rng.choice(codes), f"A{rng.randrange(4)}"
        if rng.random() < 0.2:
            days.note(code, account)
            accounts[code].add(account)
        assert days.another(code, account) == bool(accounts[code] - {account})
