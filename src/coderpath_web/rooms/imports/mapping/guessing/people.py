"""Rules for who somebody is, and since when and until when they are employed."""

from coderpath_web.rooms.imports.mapping.guessing import looks
from coderpath_web.rooms.imports.mapping.guessing.rule import PERSON, Rule, Table
from coderpath_web.rooms.imports.mapping.guessing.status import guess_status

EVERY = frozenset(Table)
_DAY = "date day"
_ANYBODY = ", ".join(PERSON.split())
_ANYBODY_BUT_MEMBERS = PERSON.replace(" member", "")
"""Members are numbered by whoever certifies them."""
_WHOSE = f"{PERSON} employment company hospital"


def _status(seen: looks.Looks) -> bool:
    """Tell whether some value says that somebody is employed, has left or is on leave."""
    said = [guess_status(seen.heading, value) for value in seen.values]
    return looks.few(seen) and any(said)


def _named_status(seen: looks.Looks) -> bool:
    """Tell whether a column that is named so holds codes of a status, not of hours."""
    hours = {"full time", "part time", "regular", "temporary", "exempt", "salaried", "hourly"}
    plain = {" ".join(value.casefold().replace("-", " ").split()) for value in seen.values}
    return looks.few(seen) and not looks.days(seen) and plain.isdisjoint(hours)


def _single(seen: looks.Looks) -> bool:
    return looks.words(seen) and not looks.names(seen)


RULES = (
    Rule(
        "status",
        (
            "status, active, currently employed, attrition, termination, left, employed,"
            " retire, resign"
        ),
        _status,
        f"{_WHOSE} is has been current still active status indicator flag",
        one_row=True,
    ),
    Rule(
        "status",
        (
            "employment status, employee status, worker status, hr status, position status,"
            " assignment status, payroll status"
        ),
        _named_status,
        f"{PERSON} employment current code description hr",
        one_row=True,
    ),
    Rule(
        "left_because",
        (
            "termination reason, term reason, separation reason, leaving reason, reason"
            " left, exit reason, attrition reason"
        ),
        looks.words,
        f"{_WHOSE} description code why primary",
        one_row=True,
    ),
    Rule(
        "coder",
        (
            "id, number, code, badge, username, login, staff member id, staff member number,"
            " team member id, team member number"
        ),
        looks.ids,
        f"{_ANYBODY_BUT_MEMBERS} badge payroll file clock user hr unique key person",
        tables=EVERY,
    ),
    Rule("coder", f"{_ANYBODY}, badge, who, eecode", looks.ids, "", tables=EVERY),
    Rule(
        "name",
        "name",
        looks.words,
        f"{PERSON} full legal display preferred formatted payroll user badge",
        tables=EVERY,
    ),
    Rule("name", f"{_ANYBODY}, who, display", looks.names, "", tables=EVERY),
    Rule(
        "name",
        "last first, surname first, family given, surname given, surname forename",
        looks.names,
        f"{PERSON} name and middle mi initial suffix full legal display preferred",
        tables=EVERY,
    ),
    Rule(
        "first_name",
        "first name, given name, forename, first",
        _single,
        f"{PERSON} legal preferred name",
        tables=EVERY,
    ),
    Rule(
        "last_name",
        "last name, family name, surname, last",
        _single,
        f"{PERSON} legal preferred name",
        tables=EVERY,
    ),
    Rule(
        "facility",
        "facility, site, hospital, campus, location, workplace, worksite",
        looks.words,
        f"{PERSON} home work worked name main primary base description facility site",
        one_row=True,
    ),
    Rule(
        "hired",
        (
            "hire, join, joining, employment start, employment begin, service start,"
            " employed since, employment since, employment date, company entry, entry"
            " date, service date, onboarding date, first day"
        ),
        looks.days,
        f"{_WHOSE} {_DAY} original recent most initial first latest start since from",
        one_row=True,
    ),
    Rule("hired", "start, begin", looks.days, f"{_WHOSE} {_DAY}", one_row=True),
    Rule(
        "years",
        (
            "year service, year company, year employed, year employment, year tenure,"
            " tenure, seniority, length service, year with company"
        ),
        looks.service,
        f"{_WHOSE} year total length with current",
        one_row=True,
    ),
    Rule(
        "left",
        (
            "termination, term, separation, leaving, left, exit, last worked, last day,"
            " last working day, last date worked, employment end, employed until,"
            " employment until, employment through, employment to, resign, retire, departure"
        ),
        looks.days,
        f"{_WHOSE} {_DAY} effective last actual end worked working",
        one_row=True,
    ),
    Rule("left", "end date", looks.days, PERSON, one_row=True, with_any=("hired",)),
)
