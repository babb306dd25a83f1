"""What the reader has ticked, read from the address; whatever cannot be read falls back."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from urllib.parse import urlencode

from django.urls import reverse

from coderpath.criteria.remedies import Remedy
from coderpath.days import add_months, first_of, month_of
from coderpath.facts.kinds import KIND_OF
from coderpath_web.standings.simulate import IMAGINED, Imagined, Pace

LATEST_YEARS = 30
MOST_MONTHS = 120
MOST_FIGURE = 100_000
LETTERS_OF_A_MONTH = len("2026-12")


@dataclass(frozen=True)
class TriedOffer:
    """An offer with the day and the numbers that the reader has given, ticked or not."""

    offer: Remedy
    is_ticked: bool
    on: int
    figures: tuple
    today: int

    @property
    def key(self):
        return self.offer.key

    @property
    def fields(self):
        """The numbers with their names in the form."""
        return [
            (f"{figure.name}.{self.key}", figure.label, value)
            for figure, value in zip(self.offer.quantities, self.figures, strict=True)
        ]

    @property
    def field(self):
        """What its field asks for: a pace of work begins with a month, all else on a day."""
        return "month" if self.is_pace else "date"

    @property
    def when(self):
        """The day, or the month, as its field has it."""
        return self._written(self.on)

    @property
    def earliest(self):
        """The first that its field takes."""
        return self._written(self.today)

    def _written(self, day):
        written = date.fromordinal(day).isoformat()
        return written[:LETTERS_OF_A_MONTH] if self.is_pace else written

    @property
    def query(self):
        """What stands in an address for this."""
        day = ("on." + self.key, self.when)
        numbers = [(name, value) for name, _, value in self.fields]
        return [("do", self.key), day, *numbers]

    @property
    def is_pace(self):
        return self.offer.brings is None


def address_of(code, ticked):
    """Give the address of a coder's page at which some choices are ticked, and nothing else."""
    asked = [pair for one in ticked for pair in one.query]
    path = reverse("try-it", args=[code])
    return f"{path}?{urlencode(asked)}" if asked else path


def choices_of(offers, asked, today):
    """Read what was asked of each offer."""
    ticked = set(asked.getlist("do"))
    return [_choice(offer, asked, ticked, today) for offer in offers]


def _choice(offer, asked, ticked, today):
    figures = tuple(_number(asked.get(f"{one.name}.{offer.key}"), one) for one in offer.quantities)
    on = _day(asked.get(f"on.{offer.key}", ""), today)
    return TriedOffer(offer, offer.key in ticked, on, figures, today)


def _day(text, today):
    """Read a day, or a month as its first, from today on; else the first of the next month."""
    try:
        day = date.fromisoformat(
            f"{text}-01" if len(text) == LETTERS_OF_A_MONTH else text
        ).toordinal()
    except ValueError:
        return first_of(month_of(today) + 1)
    return min(max(day, today), add_months(today, 12 * LATEST_YEARS))


def _number(text, figure):
    try:
        number = int(text)
    except (TypeError, ValueError):
        return figure.default
    return min(max(number, 0), MOST_FIGURE)


def imagined_of(choices, coder):
    """Give the facts that the ticked choices would bring."""
    ticked = [one for one in choices if one.is_ticked]
    rows = tuple(imagined_row(one, coder) for one in ticked if not one.is_pace)
    pace = next((_pace(one) for one in ticked if one.is_pace), None)
    return Imagined(rows, pace)


def imagined_row(choice, coder):
    """Give the kind and the row that a choice would bring, whether it is ticked or not."""
    names = [one.name for one in choice.offer.quantities]
    row = choice.offer.brings(coder, choice.on, **dict(zip(names, choice.figures, strict=True)))
    return KIND_OF[type(row)], row._replace(source=IMAGINED)


def _pace(choice):
    percent, count = choice.figures
    return Pace(month_of(choice.on), min(max(count, 1), MOST_MONTHS), Fraction(percent))
