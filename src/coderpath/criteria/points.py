"""Has earned enough points, in enough categories."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar, NamedTuple, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Amount, Count, Criterion, OneOrMany
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.remedies import Quantity, Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.tables import FactLine, FactTable
from coderpath.criteria.turns import (
    Direction,
    Turn,
    any_or_some,
    more_is_stricter,
    reverse,
    shorter_is_stricter,
    together,
)
from coderpath.criteria.words import (
    Case,
    Clause,
    Heading,
    Names,
    Surroundings,
    WithoutFigure,
    Words,
)
from coderpath.days import FOREVER, Day
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.facts.sources import in_files
from coderpath.facts.values.numbers import Number
from coderpath.same_name import form, forms
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import (
    capital,
    counted,
    in_the_last,
    listed,
    number_text,
    plain,
    plain_list,
)
from coderpath.spans import Span, union
from coderpath.verdict import Truth


class Tally(NamedTuple):
    """Points by category before the cap, and their sum after it."""

    by_category: dict[str, Number]
    capped_total: Number

    @property
    def filled(self) -> int:
        """How many categories have points."""
        return sum(1 for points in self.by_category.values() if points > 0)


class Points(Criterion):
    """Met while the activities in the window earn enough, in all and by category.

    Source: nursing clinical ladders count points with a cap per category and a minimum number of
    categories.
    """

    kind: ClassVar[str] = "points"
    periods: ClassVar[dict[str, bool]] = {"window": False}
    checked_kinds: ClassVar[tuple[str, ...]] = ("points",)

    at_least: Amount = 0
    window_months: Count | None = None
    window_weeks: Count | None = None
    cap_per_category: Amount | None = None
    categories_at_least: Amount = 0
    categories: OneOrMany | None = None
    each_at_least: Amount = 0

    @model_validator(mode="after")
    def _check_reachable(self) -> Self:
        listed = len(forms(self.categories)) if self.categories else None
        if self.each_at_least and listed is None:
            raise PydanticCustomError("each_of_none", "each_at_least without categories")
        if listed is None:
            return self
        if self.categories_at_least > listed:
            raise PydanticCustomError(
                "count_above",
                "{count} of {listed}",
                {"count": self.categories_at_least, "listed": listed},
            )
        if self.cap_per_category is not None and self.cap_per_category * listed < self.at_least:
            raise PydanticCustomError(
                "cap_too_low",
                "{cap} x {listed} < {asked}",
                {"cap": self.cap_per_category, "listed": listed, "asked": self.at_least},
            )
        return self

    def counted(self, record: CoderRecord) -> list[tuple[Span, rows.Points]]:
        """Give the activities of the named categories with the days on which they count."""
        window = self.period("window")
        named = None if self.categories is None else forms(self.categories)
        return [
            ((row.on, window.after(row.on) if window else FOREVER), row)
            for row in record.points
            if named is None or form(row.category) in named
        ]

    def tally(self, record: CoderRecord, day: Day) -> Tally:
        """Add up the points that count on a day."""
        return self._tally(self.used(record, Rules(), day))

    def _tally(self, activities: tuple[rows.Points, ...]) -> Tally:
        sums: dict[str, Number] = {}
        names = {form(name): name for name in self.categories or ()}
        for row in activities:
            name = names.setdefault(form(row.category), row.category)
            sums[name] = sums.get(name, 0) + row.points
        cap = self.cap_per_category
        capped = [value if cap is None else min(value, cap) for value in sums.values()]
        return Tally(sums, sum(capped))

    def enough(self, tally: Tally) -> bool:
        """Tell whether a tally has enough in all, enough categories, and enough in each."""
        each = all(
            tally.by_category.get(name, 0) >= self.each_at_least for name in self.categories or ()
        )
        enough = tally.capped_total >= self.at_least
        return enough and tally.filled >= self.categories_at_least and each

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """The categories, where some are named."""
        yield from (("points", "category", name) for name in self.categories or ())

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Add up anew on each day on which an activity comes in or leaves the window."""
        del rules
        counted = self.counted(record)
        days = sorted({0, FOREVER, *(day for span, _ in counted for day in span)})
        met = [
            (since, until)
            for since, until in pairwise(days)
            if self.enough(self._tally(_at(counted, since)))
        ]
        return Truth.known(union(met)).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[rows.Points, ...]:
        """Give the activities that count on the day."""
        del rules
        return _at(self.counted(record), day)


def _at(counted: list[tuple[Span, rows.Points]], day: Day) -> tuple[rows.Points, ...]:
    return tuple(row for (since, until), row in counted if since <= day < until)


class PointsWords(WithoutFigure, Words[Points]):
    """Says how many points are asked from which categories, and how many there are."""

    heading = Heading(11, "Points")

    def asks(self, rule: Points, names: Names) -> Clause:
        """Say how many points, from which categories, with which cap."""
        del names
        return Clause("has ", ", ".join(filter(None, (_in_all(rule), *_conditions(rule)))))

    def lacks(self, rule: Points, case: Case) -> Said:
        """Give each sum that falls short, and the points of each category."""
        tally = rule.tally(case.record, case.on)
        if not tally.by_category:
            return said(f"No points are recorded{_within(rule)}", in_files("points"), ".")
        each = [f"{plain(name)} has {have} of {asked}" for name, have, asked in _each(rule, tally)]
        short = [*_short_in_all(rule, tally), *_short_of_categories(rule, tally), *each]
        return said(f"{capital('; '.join(short))}. {_by_category(rule, tally)}")

    def mends(self, rule: Points, case: Case) -> Said:
        """Say how many more points to earn, and where."""
        tally = rule.tally(case.record, case.on)
        asks = [*_more_in_all(rule, tally), *_more_categories(rule, tally)]
        for name in rule.categories or ():
            short = rule.each_at_least - tally.by_category.get(name, 0)
            asks += [f"{number_text(short)} more in {plain(name)}"] if short > 0 else []
        return said(f"Earn {listed(asks)}")

    def total(self, rule: Points, case: Case) -> Said:
        """Say the points that count."""
        total = rule.tally(case.record, case.on).capped_total
        return said(f"Together: {number_text(total)} points that count")

    def remedies(self, rule: Points, around: Surroundings) -> Sequence[Remedy]:
        """Earn points in any of the categories."""
        del around
        return [
            Remedy(
                f"points.{name}",
                "Points",
                f"Earn points for {plain(name)}",
                lambda coder, on, points, name=name: rows.Points(coder, name, on, points),
                (Quantity("points", "Points", 5),),
            )
            for name in rule.categories or ("activities",)
        ]

    def table(self, rule: Points, around: Surroundings) -> FactTable:
        """Give the activities that count, and the points of each category before the cap."""
        found = sorted(rule.counted(around.record), key=lambda pair: pair[0], reverse=True)
        return FactTable(
            "Points",
            ("Category", "On", "Points", "Counts until"),
            [_line(one, around) for one in found if one[0][0] <= around.on],
            said(_sums(rule, rule.tally(around.record, around.on))),
        )


def _more_in_all(rule: Points, tally: Tally) -> list[str]:
    """Say how many more points count, and where: what is at its cap takes no more."""
    more = rule.at_least - tally.capped_total
    if more <= 0:
        return []
    return [f"{number_text(more)} more {'point' if more == 1 else 'points'}{_where(rule, tally)}"]


def _where(rule: Points, tally: Tally) -> str:
    cap, names = rule.cap_per_category, rule.categories
    if cap is None:
        return f" in {plain_list(names)}" if names else ""
    if names is None:
        full = [plain(name) for name, has in sorted(tally.by_category.items()) if has >= cap]
        outside = f" outside {listed(full)}" if full else ""
        return f"{outside} (at most {cap} count for each category)"
    room = {name: cap - min(tally.by_category.get(name, 0), cap) for name in names}
    left = [_with_room(name, points) for name, points in room.items() if points > 0]
    return f" in {listed(left, 'or')}"


def _with_room(name: str, room: Number) -> str:
    return f"{plain(name)} (up to {number_text(room)} count)"


def _more_categories(rule: Points, tally: Tally) -> list[str]:
    """Say in how many more categories points are asked, by their names where the path has them."""
    count = rule.categories_at_least - tally.filled
    if count <= 0:
        return []
    empty = [name for name in rule.categories or () if tally.by_category.get(name, 0) <= 0]
    if not empty:
        return [f"points in {counted(count, 'more category', 'more categories')}"]
    names = listed(list(map(plain, empty)))
    return [f"points in {names if len(empty) == count else f'{count} more of {names}'}"]


def _within(rule: Points) -> str:
    window = rule.period("window")
    return f" {in_the_last(window)}" if window else ""


def _in_all(rule: Points) -> str:
    points = counted(rule.at_least, "point") if rule.at_least else "points"
    asked = f"at least {points}" if rule.at_least else points
    source = f" from {plain_list(rule.categories)}" if rule.categories else ""
    return f"{asked}{source}{_within(rule)}"


def _conditions(rule: Points) -> tuple[str, ...]:
    cap, categories, each = rule.cap_per_category, rule.categories_at_least, rule.each_at_least
    return (
        f"counting at most {cap} for each category" if cap is not None else "",
        f"in at least {counted(categories, 'category', 'categories')}" if categories else "",
        f"with at least {each} in each" if each else "",
    )


def _short_in_all(rule: Points, tally: Tally) -> list[str]:
    if tally.capped_total >= rule.at_least:
        return []
    return [f"{number_text(tally.capped_total)} of {rule.at_least} points{_within(rule)}"]


def _short_of_categories(rule: Points, tally: Tally) -> list[str]:
    if tally.filled >= rule.categories_at_least:
        return []
    asked = counted(rule.categories_at_least, "category", "categories")
    return [f"points in {tally.filled} of {asked}"]


def _each(rule: Points, tally: Tally) -> list[tuple[str, str, int]]:
    """Give the named categories with too few points: name, points, points asked."""
    asked = rule.each_at_least
    have = {name: tally.by_category.get(name, 0) for name in rule.categories or ()}
    return [(name, number_text(has), asked) for name, has in have.items() if has < asked]


def _by_category(rule: Points, tally: Tally) -> str:
    sums = ", ".join(
        f"{plain(name)} {number_text(points)}{_capped(rule, points)}"
        for name, points in sorted(tally.by_category.items())
    )
    return f"By category: {sums}."


def _capped(rule: Points, points: Number) -> str:
    cap = rule.cap_per_category
    return f" (counting {cap})" if cap is not None and points > cap else ""


def _line(counted_row: tuple[Span, rows.Points], around: Surroundings) -> FactLine:
    (since, until), row = counted_row
    last = say_day(until - 1) if until < FOREVER else "no end"
    cells = (capital(plain(row.category)), say_day(row.on), number_text(row.points), last)
    return FactLine(cells, row, since <= around.on < until)


def _sums(rule: Points, tally: Tally) -> str:
    cap = rule.cap_per_category
    each = [f"{plain(name)} {number_text(value)}" for name, value in tally.by_category.items()]
    capped = f", at most {cap} of each category" if cap is not None else ""
    sums = f"Together {number_text(tally.capped_total)} of {rule.at_least} points{capped}"
    return f"{sums}: {', '.join(each)}." if each else f"{sums}."


def turn(old: Points, new: Points) -> Turn:
    """More points ask more, and so does a lower cap; a longer time to earn them in asks less."""
    return together(
        more_is_stricter(old.at_least, new.at_least),
        shorter_is_stricter(old.period("window"), new.period("window")),
        _cap_turn(old.cap_per_category, new.cap_per_category),
        more_is_stricter(old.categories_at_least, new.categories_at_least),
        more_is_stricter(old.each_at_least, new.each_at_least),
        _categories_turn(old, new),
    )


def _cap_turn(old: int | None, new: int | None) -> Turn:
    if old is not None and new is not None:
        return reverse(more_is_stricter(old, new))
    if old is new:
        return None
    return Direction.STRICTER if old is None else Direction.LOOSER


def _categories_turn(old: Points, new: Points) -> Turn:
    """Compare the categories: more of them earn more, unless each of them must be filled."""
    found = any_or_some(old.categories, new.categories)
    each = old.each_at_least or new.each_at_least
    return Direction.OTHER if found and each else found


KIND = CriterionKind(Points, PointsWords(), turn)
