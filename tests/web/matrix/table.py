"""The reviewed table: a line for each route, method and place, a column for each role.

A cell is a status, or "sign in" where the answer leads to the door.
"""

import csv
from pathlib import Path

from tests.web.matrix.world import ROLES

FILE = Path(__file__).with_name("matrix.csv")
HEAD = ("route", "method", "place", *ROLES)


def read():
    """Give the cells: who is answered how."""
    with FILE.open(newline="", encoding="utf-8") as lines:
        return {
            (line["route"], line["method"], line["place"], role): line[role]
            for line in csv.DictReader(lines)
            for role in ROLES
        }


def write(cells):
    """Write the cells, for people to review."""
    keys = dict.fromkeys(key[:3] for key in cells)
    with FILE.open("w", newline="", encoding="utf-8") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(HEAD)
        writer.writerows([*key, *(cells[*key, role] for role in ROLES)] for key in keys)
