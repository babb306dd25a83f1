"""What a validation error means, in words: what was found, what is allowed, how to mend it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from coderpath.documents.nodes import QUOTE_IT, THRESHOLD_FORM
from coderpath.findings import closest


class Words(NamedTuple):
    """The three parts of a finding, and whether it is the key that is wrong."""

    found: str
    allowed: str
    mend: str
    at_key: bool = False


LONGEST_SHOWN = 60

Error: TypeAlias = Mapping[str, Any]


def words_for(error: Error, keys: Sequence[str], owner: str) -> Words:
    """Say a pydantic error about something (`owner`) that may have these keys."""
    if error["type"] == "missing":
        name = error["loc"][-1]
        return Words(f'{owner} without "{name}"', f'It needs "{name}"', f"add {name}: ...")
    if error["type"] == "extra_forbidden":
        return unknown_word("key", str(error["loc"][-1]), keys)
    if error["type"] in SAYINGS:
        return SAYINGS[error["type"]](error)
    return Words(shown(error["input"]), error["msg"], "change the value")


def unknown_word(what: str, word: str, known: Sequence[str]) -> Words:
    """Say that a word is not known, with a suggestion when one is near."""
    near = closest(word, known)
    mend = f'did you mean "{near}"?' if near else "use an allowed one, or leave it out"
    listed = ", ".join(known) or "none"
    return Words(f'unknown {what} "{word}"', f"Allowed: {listed}", mend, at_key=True)


def shown(value: object) -> str:
    """Show a value as it was found, shortened."""
    if value is None:
        return "nothing"
    if isinstance(value, dict | list | tuple):
        return "a mapping" if isinstance(value, dict) else "a list"
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."


def _expects(allowed: str, mend: str) -> Callable[[Error], Words]:
    return lambda error: Words(shown(error["input"]), f"Allowed: {allowed}", mend)


def _one_of(error: Error) -> Words:
    expected = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
    near = closest(str(error["input"]), expected.split(", "))
    mend = f'did you mean "{near}"?' if near else "write one of these"
    return Words(shown(error["input"]), f"Allowed: {expected}", mend)


def _counted(found: str, allowed: str, mend: str) -> Callable[[Error], Words]:
    def say(error: Error) -> Words:
        context = error.get("ctx", {})
        return Words(found.format(**context), allowed.format(**context), mend.format(**context))

    return say


SAYINGS: dict[str, Callable[[Error], Words]] = {
    "literal_error": _one_of,
    "enum": _one_of,
    "int_type": _expects("a whole number, not in quotes", "write a whole number"),
    "greater_than_equal": lambda error: Words(
        shown(error["input"]), f"Allowed: {error['ctx']['ge']} or more", "write a larger number"
    ),
    "less_than_equal": lambda error: Words(
        shown(error["input"]), f"Allowed: {error['ctx']['le']} or less", "write a smaller number"
    ),
    "string_type": _expects("text", "write text, in quotes if it looks like a number"),
    "string_too_short": _expects("text", "write some text"),
    "too_short": _expects("at least one", "list at least one"),
    "tuple_type": _expects("a list", "write a list: [one, two]"),
    "bool_type": _expects("true or false", "write true or false"),
    "dict_type": _expects("a mapping", "write key: value"),
    "mapping_type": _expects("a mapping", "write key: value"),
    "model_type": _expects("a mapping of parameters", "write {key: value}"),
    "date_type": _expects("a date such as 2006-01-01", "write year-month-day"),
    "date_parsing": _expects("a date such as 2006-01-01", "write year-month-day"),
    "date_from_datetime_parsing": _expects("a date such as 2006-01-01", "write year-month-day"),
    "date_from_datetime_inexact": _expects("a date without a time", "write year-month-day"),
    "threshold": _expects(THRESHOLD_FORM, QUOTE_IT),
    "two_periods": _counted(
        'both "{one}" and "{other}"', "Allowed: one of them", 'keep "{one}" or "{other}"'
    ),
    "no_period": _counted(
        'neither "{one}" nor "{other}"', "One of them is needed", "add {one}: ..."
    ),
    "count_above": _counted(
        "{count} asked of {listed} listed",
        "Allowed: {listed} at most",
        "ask for {listed} or fewer, or list more",
    ),
    "recorded_above": _counted(
        "recorded_at_least {count} with window_months {listed}",
        "Allowed: {listed} at most",
        "write {listed} or less",
    ),
    "cap_too_low": _counted(
        "a cap of {cap} in {listed} categories against at_least {asked}",
        "The cap times the listed categories must reach at_least",
        "raise cap_per_category, list more categories, or lower at_least",
    ),
    "both_windows": _counted(
        "both a window and last_reviews",
        "Allowed: window_months, window_weeks or last_reviews, one of them",
        "keep one of them",
    ),
    "no_window": _counted(
        "neither a window nor last_reviews",
        "One of window_months, window_weeks and last_reviews is needed",
        "add window_months: 12, or last_reviews: 4",
    ),
    "each_of_none": _counted(
        "each_at_least without categories",
        "each_at_least goes with categories",
        "list the categories, or remove each_at_least",
    ),
}
