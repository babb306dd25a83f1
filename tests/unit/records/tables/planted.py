"""Made-up files of coded records: clean ones, and ones with one identifier planted in a cell."""

import csv
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from openpyxl import Workbook

from coderpath.records.identifiers.checked import is_luhn, is_vehicle
from coderpath.records.identifiers.known_names import FAMILY, GIVEN
from tests.unit.records.tables.small import mapping_of

GIVEN_NAMES, FAMILY_NAMES = sorted(GIVEN), sorted(FAMILY)
MAPPING = """\
record_mapping: 1
dates: month-day-year
columns:
  {number}: Record
  facility: Facility
  said: Patient Type
  coder: Coder
  coded: Coded On
  discharged: Discharge Date
  minutes: Minutes
  dollars: Total Charges
  sex: Sex
  age: Age
  disposition: Status
  principal: {{column: Principal Dx, poa: POA}}
  hcpcs: CPT
"""
HEADINGS = (
    "Record", "Facility", "Patient Type", "Coder", "Coded On", "Discharge Date", "Minutes",
    "Total Charges", "Sex", "Age", "Status", "Principal Dx", "POA", "CPT",
)  # fmt: skip
DAYS = {"Coded On", "Discharge Date"}
OPEN = {"Facility", "Patient Type", "Coder"}
"""Columns in which words belong."""
PLACES = (
    "St. Mary's Hospital", "North Medical Center", "NGH", "450123", "Grace Clinic 12",
    "33rd Street Campus", "Women's and Children's", "Level 2 Annex", "F-07", "1234567893",
)  # fmt: skip
TYPES = ("Inpatient", "Same-day surgery", "ED", "OBS", "Clinic", "Outpatient Surgery", "Radiology")
DX = ("A41.9", "J189", "I10", "E11.65", "Z79.4", "S72.001A", "O80", "428.0", "V58.69", "R07.9")
CPT = ("99285", "99213-25", "G0378", "45378", "27447", "J1100", "71046", "")


class File(NamedTuple):
    """A table that was written, and what is planted in it."""

    path: object
    mapping: object
    planted: str = ""
    row: int = 0
    column: str = ""


def figures(rng, pattern):
    """Write figures from 2 to 9 for each 0 of a pattern, a letter for each ~."""
    fill = {"0": "23456789", "~": "CDEFGHJKMNPRTUVWXY"}
    return "".join(rng.choice(fill.get(sign, sign)) for sign in pattern)


def person(rng):
    return rng.choice(GIVEN_NAMES).title(), rng.choice(FAMILY_NAMES).title()


def vehicle(rng):
    """Make a number of a vehicle with its check digit."""
    while True:
        text = figures(rng, "0~~~~00~0~~000000")
        for check in "0123456789X":
            made = f"{text[:8]}{check}{text[9:]}"
            if is_vehicle(made):
                return made


def card(rng):
    text = "4" + figures(rng, "00000000000000")
    return next(f"{text}{check}" for check in range(10) if is_luhn(f"{text}{check}"))


def born(rng):
    return date(1930, 1, 1) + timedelta(rng.randrange(30_000))


def plants(rng):
    """Give of each kind some ways in which it may stand in a cell."""
    given, family = person(rng)
    day = born(rng)
    f = lambda pattern: figures(rng, pattern)  # noqa: E731 -- short
    return {
        "A": [f"{family}, {given}", f"{family.upper()}, {given.upper()} Q", f"{given} {family}",
              f"{given} T. {family}", f"{family.upper()}^{given.upper()}", f"Mrs. {family}"],
        "B": [f("00 Maple Street"), f("0000 N. 0th Ave Apt 0"), f("PO Box 000"), f("00000-0000"),
              f("Ogden, UT 84000"), f("zip 84000")],
        "C": [f"DOB {day:%m/%d/%Y}", f"born {day:%Y-%m-%d}", "93 years old", "aged 97"],
        "D": [f("(000) 000-0000"), f("000-000-0000"), f("+1 000.000.0000"), f("phone 000 0000")],
        "E": [f("Fax 000-000-0000"), f("fax: (000) 000-0000")],
        "F": [f"{given.lower()}.{family.lower()}@example.org", f("pat00@mail.example.com")],
        "G": [f("000-00-0000"), f("000 00 0000"), f("SSN 000000000"), f("ssn: 000-00-0000")],
        "H": [f("MRN 0000000"), f("MRN0000000"), f("Medical record no. 00000"), f("mrn:E-000000")],
        "I": [f("0~~0-~~0-~~00"), f("Member ID: ~~~000000"), f("Medicaid 0000000")],
        "J": [f("Acct 0000000"), f("account no. 00-00000"), f("acct# 00000")],
        "K": [f("Lic# D0000000"), f("NPI 1000000000"), f("Driver's license 000000000")],
        "L": [f"VIN {vehicle(rng)}", f("Plate UTC-0000"), f("license plate: 0~~~000")],
        "M": [f("S/N 0000-00000"), f("Serial no. PM0000000"), f("00:2B:44:22:3A:B0")],
        "N": [f("https://portal.example.org/p/0000"), "www.example.com/me"],
        "O": [f("192.0.2.00"), f("2001:db8::000a:000:0000")],
        "P": [f("fingerprint 00000-~0"), f("Voice print: 00fe00"),
              "Rk1SACAyMAAAAADkAAABPAFiAMUAxQEAAAAoJQ"],
        "Q": [f"{family.lower()}_face.jpg", "data:image/png;base64,iVBORw0KGgo", "/9j/4AAQSkZJRg"],
        "R": [f("Passport 000000000"), f("CSN 00000000"), f("Claim no. 2026-000000"), "@maria_84"],
    }  # fmt: skip


def bare(rng):
    """Give bare figures and letters, which are told only where nothing of the kind belongs."""
    return {
        "G": figures(rng, "500000000"),
        "D": figures(rng, "0000000000"),
        "I": figures(rng, "2~~0~~0~~00"),
        "L": vehicle(rng),
        "J": card(rng),
    }


def record(rng, at, keyed):
    """Give the cells of a row as departments write them."""
    done = date(2026, 1, 1) + timedelta(rng.randrange(300))
    clock = f" {rng.randrange(1, 12)}:{rng.randrange(60):02} PM" if rng.random() < 0.3 else ""
    number = f"{7_000_000 + at}" if keyed else rng.choice((f"r-{at:06}", f"h{at:05x}9"))
    return [
        number,
        rng.choice(PLACES),
        rng.choice(TYPES),
        rng.choice(("c1", "c207", "E10442", "1017", "float3")),
        f"{done + timedelta(rng.randrange(9)):%m/%d/%Y}{clock}",
        rng.choice((f"{done:%m/%d/%Y}", f"{done:%Y-%m-%d}", f"{done:%d-%b-%Y}")),
        rng.choice(("12", "7.5", "33", "")),
        rng.choice(("1,234.50", "$33,248.67", "0", "99281.00", "")),
        rng.choice(("F", "M", "U", "Female")),
        rng.choice(("0", "45", "89", "90+", "94", "")),
        rng.choice(("1", "01", "30", "")),
        rng.choice(DX),
        rng.choice(("Y", "N", "W", "")),
        rng.choice(CPT),
    ]


def write(path, rows, title=""):
    """Write a table as text or as a workbook."""
    if path.suffix == ".csv":
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
        return
    book = Workbook()
    book.active.title = title or "Coded"
    for row in rows:
        book.active.append(row)
    book.save(path)


def made(folder, seed, letter=""):
    """Write a file: a clean one, or one in which an identifier of a kind is planted."""
    rng = Random(seed)
    keyed = rng.random() < 0.5
    mapping = mapping_of(MAPPING.format(number="number" if keyed else "surrogate"))
    rows = [record(rng, at, keyed) for at in range(rng.randrange(12, 60))]
    path = folder / f"{seed}.{'xlsx' if seed % 5 == 0 else 'csv'}"
    planted, at, place = "", 0, 0
    if letter:
        at, place, planted = plant(rng, letter, len(rows))
        rows[at][place] = planted
    write(path, [HEADINGS, *rows])
    return File(path, mapping, planted, at + 2, HEADINGS[place] if letter else "")


def plant(rng, letter, count):
    """Choose a cell and what to plant there."""
    place = rng.randrange(len(HEADINGS))
    ways = plants(rng)[letter]
    if letter in (alone := bare(rng)) and HEADINGS[place] not in OPEN | {"Record"}:
        ways = [*ways, alone[letter]]
    return rng.randrange(count), place, rng.choice(ways)
