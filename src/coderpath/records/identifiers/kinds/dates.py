"""Dates about a person, such as of birth and death, and ages over 89.

Source: 45 CFR 164.514(b)(2)(i)(C). Days of service, of discharge and of coding are what a coded
record is about: they stand in columns that were chosen for days, and are dates there.
An age is kept in whole years, 90 and over as one.
"""

from coderpath.records.identifiers.identifier import Identifier, anywhere
from coderpath.sentence.calendar import MONTH_NAMES

_MONTHS = "|".join(f"{name[:3]}(?:{name[3:]})?" if name[3:] else name for name in MONTH_NAMES)
_YEAR_FIRST = r"(?:19|20)[0-9]{2}([-/.])[0-9]{1,2}\1[0-9]{1,2}"
_YEAR_LAST = r"[0-9]{1,2}([-/.])[0-9]{1,2}\2(?:(?:19|20)[0-9]{2}|[0-9]{2})"
_NAMED = (
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?[- /.]*(?:{_MONTHS})\.?[-, /.]*(?:19|20)[0-9]{{2}}"
    rf"|(?:{_MONTHS})\.?[- /.]*[0-9]{{1,2}}(?:st|nd|rd|th)?[-, /.]*(?:19|20)[0-9]{{2}})"
)
_BORN = (
    r"(?:dob|d\.o\.b\.|born|birth ?date|date of birth|died|deceased|dod)\W{0,3}(?:on\W)?"
    r"[0-9]{1,4}[-/. 0-9]+"
)
_OLD = (
    r"(?:age|aged)\W{0,3}(?:9[0-9]|1[0-9]{2})"
    r"|(?:9[0-9]|1[0-2][0-9])[- ]?(?:years?[- ]old|y/?o|yrs? old)"
)

KIND = Identifier(
    letter="C",
    name="a date about a person, or an age over 89",
    headings=(
        "dob",
        "birth date",
        "birthdate",
        "date of birth",
        "birth",
        "birth day",
        "birthday",
        "death",
        "death date",
        "date of death",
        "deceased",
        "deceased date",
        "died",
    ),
    examples=(
        "1954-03-02",
        "3/2/1954",
        "DOB 03/02/54",
        "March 2, 1954",
        "92 years old",
        "born 1954",
    ),
    spares=("2026", "A41.9", "12-34", "3.5.1", "89 years old", "version 10.2.1.5"),
    seen=anywhere(rf"{_BORN}|{_YEAR_FIRST}|{_YEAR_LAST}|{_NAMED}|{_OLD}"),
)
