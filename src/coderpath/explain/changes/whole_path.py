"""Changes of a path as a whole in words."""

from collections.abc import Callable
from datetime import date

from coderpath.changes import Change, Direction
from coderpath.changes.change import Plain
from coderpath.explain.changes.told import Paths, Told, in_quotes, told
from coderpath.explain.names import level_title
from coderpath.path import CareerPath
from coderpath.sentence import said
from coderpath.sentence.calendar import MONTH_NAMES
from coderpath.sentence.dates import say_day, say_until
from coderpath.sentence.said import Said, Sayable
from coderpath.sentence.words import listed


def path_said(change: Change, paths: Paths) -> Told:
    """Say what changed for the path as a whole."""
    if change.part in NAMED:
        return _named(change)
    words = WORDS[change.part]
    return told("The path", words(change.to, paths.new), words(change.from_, paths.old))


def _named(change: Change) -> Told:
    """Say what changed about a patient type or a credential."""
    where, words = NAMED[change.part]
    if change.change is Direction.NEW:
        return told(f"{where} {change.id}", words(change.to))
    if change.change is Direction.GONE:
        return told(f"{where} {change.id}", words(change.from_))
    return told(f"{where} {change.id}", words(change.to), words(change.from_))


def _counts_as(rule: Plain) -> str:
    return f"counts as {listed(rule['counts_as'])}" if rule["counts_as"] else "counts as no other"


NAMED: dict[str, tuple[str, Callable[[Plain], str]]] = {
    "patient_types": ("Patient type", lambda value: f"titled {in_quotes(value)}"),
    "credentials": ("Credential", _counts_as),
}


def _or(missing: str, words: Callable[[Plain], Sayable]) -> Callable[[Plain, CareerPath], Sayable]:
    return lambda value, _path: words(value) if value else missing


def _effective(value: Plain) -> Said:
    return said("in force from ", say_day(date.fromisoformat(value).toordinal()))


def _hire_at_most(value: Plain, path: CareerPath) -> str:
    if value is None:
        return "a new hire may start at any level"
    return f"a new hire may start as {level_title(path, value)} at most"


def _requests(value: Plain) -> str:
    months = [MONTH_NAMES[month - 1] for month in sorted(set(value["months"]))]
    return f"requests are taken in {listed(months)}"


def _grandfather(value: Plain) -> Said:
    until = say_until(date.fromisoformat(value["until"]).toordinal())
    return said("holders of a level of the replaced path may be ready by either path ", until)


WORDS: dict[str, Callable[[Plain, CareerPath], Sayable]] = {
    "path": _or("", lambda value: f"named {value}"),
    "title": _or("", lambda value: f"titled {in_quotes(value)}"),
    "source": _or("without a source", lambda value: f"from {in_quotes(value)}"),
    "effective": _or("", _effective),
    "replaces": _or("replaces no other", lambda value: f"replaces {value}"),
    "months_close_on": _or(
        "", lambda value: f"a month's figures count from day {value} of the next month"
    ),
    "hire_at_most": _hire_at_most,
    "requests": _or("requests are taken in every month", _requests),
    "grandfather": _or("nobody is judged by the replaced path", _grandfather),
}
