"""Strategies for coders, their positions and their leaves."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.property.generate.calendars import DAYS
from tests.property.generate.draws import Plain, Strategy
from tests.property.generate.vocabulary import FACILITIES, SETTINGS

Row = dict[str, str]
DAY = st.integers(0, DAYS - 1)
SPELL = st.tuples(DAY, DAY)  # where the second is not later, the spell is open
EMPLOYED = st.tuples(
    st.sampled_from(["open", "open", "open", "closed", "rehired", "touching"]),
    st.sampled_from([0, 1, 0, 2, 3]),
    st.tuples(st.integers(4, 6), st.integers(7, DAYS - 1)),
    st.tuples(st.sampled_from(FACILITIES), st.sampled_from(FACILITIES)),
)
STEP = st.fixed_dictionaries(
    {
        "level": st.integers(0, 99),
        "day": DAY,
        "how": st.sampled_from(["touch", "touch", "touch", "gap", "overlap", "open"]),
        "fte": st.sampled_from(["", "1", "0.5", "0.8", "0.3"]),
        "facility": st.sampled_from(["", *FACILITIES]),
    }
)
CAREER = st.tuples(
    st.booleans(),
    st.one_of(*(st.lists(STEP, min_size=least, max_size=4) for least in (0, 1, 2, 3, 4))),
)
FACILITY_ROWS: Strategy[list[Row]] = st.tuples(
    st.sampled_from(SETTINGS), st.sampled_from(SETTINGS)
).map(
    lambda settings: [
        {"facility": name, "name": name.title(), "region": "west", "setting": setting}
        for name, setting in zip(FACILITIES, (*settings, SETTINGS[1]), strict=True)
    ]
)


def text(day: date | None) -> str:
    """Write a day as a table has it."""
    return day.isoformat() if day else ""


def employment(coder: str, drawn: tuple[Any, ...], days: list[date]) -> list[Row]:
    """Write a coder's spells of employment."""
    how, first, (second, third), (home, later_home) = drawn
    spells = {
        "open": [(first, None, home)],
        "closed": [(first, third, home)],
        "rehired": [(first, second, home), (third, None, later_home)],
        "touching": [(first, second, home), (second, None, later_home)],
    }
    return [
        {
            "coder": coder,
            "name": coder.title(),
            "facility": facility,
            "hired": text(days[hired]),
            "left": text(days[left] if left else None),
            "left_because": "",
        }
        for hired, left, facility in spells[how]
    ]


def positions(
    coder: str, drawn: tuple[bool, list[Plain]], hired: str, names: list[str], days: list[date]
) -> list[Row]:
    """Write a coder's positions one after the other, mostly touching."""
    from_hire, steps = drawn
    steps = sorted(steps, key=lambda step: step["day"])
    begins = [days[step["day"]] for step in steps]
    if from_hire and begins:
        begins[0] = min(begins[0], date.fromisoformat(hired))
    rows = []
    for step, begin, following in zip(steps, begins, [*begins[1:], None], strict=False):
        rows.append(
            {
                "coder": coder,
                "level": names[step["level"] % len(names)],
                "facility": step["facility"],
                "fte": step["fte"],
                "since": text(begin),
                "until": text(ending(step["how"], begin, following)),
            }
        )
    return rows


def ending(how: str, begin: date, following: date | None) -> date | None:
    """Say when a position ends; open where it would end before it begins."""
    if following is None or how == "open":
        return None
    ends = {
        "touch": following,
        "gap": following - timedelta(days=1),
        "overlap": following + timedelta(days=31),
    }[how]
    return ends if ends > begin else None


def without_overlaps(rows: list[Row], same: tuple[str, ...]) -> list[Row]:
    """Leave out the rows that overlap an earlier one with the same values."""
    kept: list[Row] = []
    for row in rows:
        others = [one for one in kept if all(one[key] == row[key] for key in same)]
        if not any(
            row["since"] < (one["until"] or "9") and one["since"] < (row["until"] or "9")
            for one in others
        ):
            kept.append(row)
    return kept
