"""Headings with values, in the spelling of many exports: what each means, or that it means none."""

import csv
from pathlib import Path

import pytest

from tests.rooms.imports.guesses.tables import IDS, meant

with (Path(__file__).with_name("headings.csv")).open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def test_there_are_enough_of_them():
    assert len(ROWS) >= 150


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['heading']}: {row['values']}")
def test_heading_and_values_mean(row):
    values = IDS if row["values"] == "people" else row["values"].split("|")
    guess = meant(row["heading"], values, row["beside"])
    expected = (row["means"], row["style"] or guess["style"])
    assert (guess["means"], guess["style"]) == expected
