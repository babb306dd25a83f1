"""What the answers about a table take for granted although it could be otherwise: to be ticked."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from coderpath.days import day_of
from coderpath.roster.day_columns import turned_style
from coderpath.roster.said import Said, Sort
from coderpath.roster.styles import style_of
from coderpath.sentence.calendar import day_words
from coderpath_web.rooms.imports.mapping.composed import Composed
from coderpath_web.rooms.imports.mapping.guessing.looks import MOST_SHARE, days, looks_of
from coderpath_web.rooms.imports.mapping.guessing.month_columns import around_of, named_above
from coderpath_web.rooms.imports.mapping.guessing.named import type_named
from coderpath_web.rooms.imports.mapping.guessing.table_sort import has_one_row_each
from coderpath_web.rooms.imports.mapping.guessing.words import words_of
from coderpath_web.rooms.imports.mapping.open_spans import open_spans
from coderpath_web.rooms.imports.mapping.rivals import rivals
from coderpath_web.rooms.imports.mapping.unread import unread
from coderpath_web.rooms.imports.mapping.values import ASKED, alike
from coderpath_web.rooms.imports.seen import seen_of


class Answers(NamedTuple):
    """A table with what was answered about it."""

    table: Mapping[str, Any]
    said: Mapping[str, Any]
    facilities: Mapping[str, str]
    """The names of those on file by their ids."""
    types: Mapping[str, str]
    """The patient types of the path with their titles."""

    def columns(self, *means: str) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
        """Give the columns of some meanings, each with what was said of it."""
        for column, said in zip(self.table["columns"], self.said["columns"], strict=True):
            if said["means"] in means:
                yield column, said


def doubts_of(answers: Answers) -> Iterator[Said]:
    """Give every doubt about some answers, and what they make of days of return."""
    for find in _FINDERS:
        yield from find(answers)


def _doubt(what: str, says: str, other: str, count: int) -> Said:
    return Said(Sort.DOUBT, what, says, other, count)


def _of_hire(answers: Answers) -> Iterator[Said]:
    """Several columns may say since when somebody is employed."""
    for column, _ in answers.columns("hired"):
        others = [
            other
            for other, _ in answers.columns("")
            if not other["style"]
            and {"hire", "rehire"} & set(words_of(other["names"][0]))
            and days(looks_of(other))
        ]
        for other in others:
            name, value = column["names"][0], column["samples"][0]
            says = f"{name}, such as {value}, is the day of hire"
            otherwise = f"{other['names'][0]}, such as {other['samples'][0]}, is the day of hire"
            yield _doubt(name, says, otherwise, int(other["filled"]))


def _of_values(answers: Answers) -> Iterator[Said]:
    """A value was taken for something that it only resembles."""
    for column, said in answers.columns(*ASKED):
        how, heading = ASKED[said["means"]], column["names"][0]
        offered = how.offered(answers.facilities)
        for value, to in said["values"].items():
            like = alike(value, offered)
            if not like or how.guess(heading, value, offered) in offered:
                continue
            if to == like:
                title = offered[like]
                yield _doubt(heading, f"“{value}” is {title}", "it is only alike, and another", 1)
            elif not how.must and to not in offered:
                other = f"it is {offered[like]}, which is on file"
                yield _doubt(heading, f"“{value}” is a new facility", other, 1)


def _of_shares(answers: Answers) -> Iterator[Said]:
    """A share of full time is in a measure that the heading does not name."""
    for column, said in answers.columns("fte", "fte_percent", "fte_hours"):
        heading, seen = column["names"][0], seen_of(column)
        words, means = set(words_of(heading)), said["means"]
        value = column["samples"][0] if column["samples"] else ""
        if not value:
            continue
        count = int(column["filled"])
        if means == "fte_hours" and "hour" not in words:
            other = f"{value} percent of full time"
            yield _doubt(heading, f"{value} is {value} hours a week", other, count)
        elif means == "fte_percent" and "percent" not in words and not seen["percents"]:
            says, other = f"{value} is {value} percent of full time", f"{value} hours"
            yield _doubt(heading, says, other, count)
        elif means == "fte" and ("percent" in words or seen["most"] > MOST_SHARE):
            says = f"{value} is {value} times full time"
            other = f"{value} percent, or {value} hours a week"
            yield _doubt(heading, says, other, count)


def _of_types(answers: Answers) -> Iterator[Said]:
    """Nothing in the table says of which patient type its records are."""
    if len(answers.types) < 2:  # noqa: PLR2004 -- of a single type there is no doubt
        return
    other = "of another patient type"
    above = named_above(around_of(answers.table), answers.types)
    for column, said in answers.columns("month_records"):
        name = column["names"][0]
        words = words_of(column["style"].replace("%", " "))
        named = any(type_named(" ".join(words[n:m]), answers.types) for n, m in _runs(len(words)))
        title = answers.types.get(said["extra"], "")
        if title and not named and said["extra"] != above:
            yield _doubt(name, f"the records are {title}", other, int(column["filled"]))
    for column, _ in answers.columns("records"):
        title = answers.types.get(answers.said.get("type", ""), "")
        if title and not any(answers.columns("type")):
            says = f"the records are {title}"
            yield _doubt(column["names"][0], says, other, int(column["filled"]))


def _of_days_across(answers: Answers) -> Iterator[Said]:
    """Headings that are days could all be read with day and month turned round."""
    for column, _ in answers.columns("month_records", "month_hours", "month_minutes"):
        name, other = column["names"][0], turned_style(column["style"])
        both = [style_of(text, with_day=True) for text in (column["style"], other)]
        if "%d" not in other or other == column["style"] or None in both:
            continue
        said, turned = ([style.day(one) for one in column["names"]] for style in both if style)
        if all(turned) and said[0] and turned[0]:
            words = [day_words(day.toordinal()) for day in (said[0], turned[0])]
            says, otherwise = f"{name} is {words[0]}", words[1]
            yield _doubt(name, says, otherwise, len(column["names"]))


def _of_bare_numbers(answers: Answers) -> Iterator[Said]:
    """Headings that are nothing but numbers may be days of a month, or months of a year."""
    found = [
        (int(match[1]), int(column["filled"]))
        for column, _ in answers.columns("")
        if not column["style"] and (match := _BARE.fullmatch(column["names"][0].strip()))
    ]
    numbers = sorted({number for number, filled in found if filled})
    if len(numbers) < _ENOUGH_NUMBERS or numbers[-1] > _LAST_DAY:
        return
    first, last = numbers[0], numbers[-1]
    meant = "months of a year" if last <= _LAST_MONTH else "days of a month"
    wanted = "the year" if last <= _LAST_MONTH else "the month and the year"
    says = f"they are left out, {len(numbers)} columns: nothing says what their numbers stand for"
    other = f"{meant}: write {wanted} into each heading, and upload it again"
    count = sum(filled for _, filled in found)
    yield _doubt(f"Columns {first} to {last}", says, other, count)


_BARE = re.compile(r"(?:day|month|d|m)?[ .#]*([0-9]{1,2})(?:st|nd|rd|th|\.)?", re.IGNORECASE)
_ENOUGH_NUMBERS = 7
_LAST_MONTH = 12
_LAST_DAY = 31


def _runs(length: int) -> Iterator[tuple[int, int]]:
    for start in range(length):
        for end in range(start + 1, length + 1):
            yield start, end


def _of_rehired(answers: Answers) -> Iterator[Said]:
    """Some people of a list of people stand in several rows."""
    if not any(answers.columns("hired")):
        return
    for column, _ in answers.columns("coder"):
        seen = seen_of(column)
        more = seen["filled"] - seen["different"]
        if more and has_one_row_each(column):
            says = "who stands in several rows was employed several times"
            yield _doubt(column["names"][0], says, "the rows say the same twice", more)


def _of_leaving(answers: Answers) -> Iterator[Said]:
    """Nothing in the table says when those left who are not employed any more."""
    if any(answers.columns("left")) or answers.said.get("people") == "on_file":
        return
    for column, said in answers.columns("status"):
        gone = [value for value, to in said["values"].items() if to == "left"]
        if gone and (drawn := answers.said.get("drawn")):
            day = day_words(day_of(drawn))
            says, other = f"who has left, left by {day}", "on an earlier day"
            yield _doubt(column["names"][0], says, other, 0)


def _of_spans(answers: Answers) -> Iterator[Said]:
    """A span goes on, or begins on an assumed day, beside dates that are left out."""
    told = {said.what for said in _of_unread(answers)}
    yield from open_spans(Composed(answers.table, answers.said, answers.facilities), told)


def _of_unread(answers: Answers) -> Iterator[Said]:
    """A heading speaks of dates or numbers, and the values below it are none."""
    yield from unread(answers.table, answers.said, answers.types)


def _of_rivals(answers: Answers) -> Iterator[Said]:
    """A column was left out that may mean what another was taken for."""
    yield from rivals(answers.table, answers.said, answers.types)


def _of_returns(answers: Answers) -> Iterator[Said]:
    """A day of return is no day of the leave."""
    for column, _ in answers.columns("leave_return"):
        says = "each is the first day back: the leave ends on the day before"
        yield Said(Sort.TAKEN, column["names"][0], says, "", int(column["filled"]))


_FINDERS: tuple[Callable[[Answers], Iterator[Said]], ...] = (
    _of_hire,
    _of_values,
    _of_shares,
    _of_types,
    _of_days_across,
    _of_bare_numbers,
    _of_rehired,
    _of_leaving,
    _of_spans,
    _of_unread,
    _of_rivals,
    _of_returns,
)
