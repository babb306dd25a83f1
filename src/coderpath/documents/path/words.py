"""What a validation error means, in words: what was found, what is allowed, how to mend it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from coderpath.documents.path.nodes import QUOTE_IT, THRESHOLD_FORM
from coderpath.findings import closest


class Words(NamedTuple):
    """The three parts of a finding, and whether it is the key that is wrong."""

    found: str
    allowed: str
    mend: str
    at_key: bool = False


LONGEST_SHOWN = 60

UNION_TAGS = {"int", "float", "function-plain[read_threshold()]"}
"""What pydantic adds to the place of an error when a value may be of several types."""

Error: TypeAlias = Mapping[str, Any]


def words_for(error: Error, keys: Sequence[str], owner: str) -> Words:
    """Say a pydantic error about something (`owner`) that may have these keys."""
    if error["type"] == "missing":
        name = error["loc"][-1]
        return Words(
            f'{capital(owner)} has no "{name}"', f'It needs "{name}"', f'Add "{name}: ..."'
        )
    if error["type"] == "extra_forbidden":
        return unknown_word("key", str(error["loc"][-1]), keys)
    if error["type"] in SAYINGS:
        return SAYINGS[error["type"]](error)
    return Words(found(error), error["msg"], "Change the value")


def unknown_word(what: str, word: str, known: Sequence[str]) -> Words:
    """Say that a word is not known, with a suggestion when one is near."""
    near = closest(word, known)
    mend = f'Write "{near}" if that is meant' if near else "Write an allowed one, or leave it out"
    listed = ", ".join(known) or "none"
    return Words(f'Unknown {what} "{word}"', f"Allowed: {listed}", mend, at_key=True)


def capital(text: str) -> str:
    """Begin a sentence with a capital letter."""
    return text[:1].upper() + text[1:]


def found(error: Error) -> str:
    """Say what stands there: the key, and its value."""
    keys = [step for step in error["loc"] if isinstance(step, str) and step.isidentifier()]
    keys = [key for key in keys if key not in UNION_TAGS]
    value = shown(error["input"])
    if not keys:
        return f"Here stands {value}"
    inside = isinstance(error["loc"][-1], int)
    return f'"{keys[-1]}" lists {value}' if inside else f'"{keys[-1]}" is {value}'


def stands(value: object) -> str:
    """Say what stands somewhere."""
    return f"Here stands {shown(value)}"


def shown(value: object) -> str:
    """Show a value as it was found, shortened."""
    if value is None:
        return "nothing"
    if isinstance(value, dict | list | tuple):
        return "a mapping" if isinstance(value, dict) else "a list"
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."


def _expects(allowed: str, mend: str) -> Callable[[Error], Words]:
    return lambda error: Words(found(error), f"Allowed: {allowed}", mend)


def _one_of(error: Error) -> Words:
    expected = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
    near = closest(str(error["input"]), expected.split(", "))
    mend = f'Write "{near}" if that is meant' if near else "Write one of these"
    return Words(found(error), f"Allowed: {expected}", mend)


def _counted(seen: str, allowed: str, mend: str) -> Callable[[Error], Words]:
    def say(error: Error) -> Words:
        context = error.get("ctx", {})
        return Words(seen.format(**context), allowed.format(**context), mend.format(**context))

    return say


SAYINGS: dict[str, Callable[[Error], Words]] = {
    "literal_error": _one_of,
    "enum": _one_of,
    "int_type": _expects("a whole number, not in quotes", "Write a whole number"),
    "float_type": _expects("a number, not in quotes", "Write a number"),
    "greater_than_equal": lambda error: Words(
        found(error), f"Allowed: {error['ctx']['ge']} or more", "Write a larger number"
    ),
    "less_than_equal": lambda error: Words(
        found(error), f"Allowed: {error['ctx']['le']} or less", "Write a smaller number"
    ),
    "string_type": _expects("text", "Write text, in quotes if it looks like a number"),
    "string_too_short": _expects("text", "Write some text"),
    "too_short": _expects("at least one", "List at least one"),
    "tuple_type": _expects("a list", "Write a list: [one, two]"),
    "bool_type": _expects("true or false", "Write true or false, without quotes"),
    "dict_type": _expects("a mapping", "Write key: value"),
    "mapping_type": _expects("a mapping", "Write key: value"),
    "model_type": _expects("a mapping of parameters", "Write {key: value}"),
    "date_type": _expects("a date such as 2006-01-01", "Write year-month-day"),
    "date_parsing": _expects("a date such as 2006-01-01", "Write year-month-day"),
    "date_from_datetime_parsing": _expects("a date such as 2006-01-01", "Write year-month-day"),
    "date_from_datetime_inexact": _expects("a date without a time", "Write year-month-day"),
    "threshold": _expects(THRESHOLD_FORM, QUOTE_IT),
    "two_periods": _counted(
        'Here are both "{one}" and "{other}"', "Allowed: one of them", 'Keep "{one}" or "{other}"'
    ),
    "no_period": _counted(
        'Here is neither "{one}" nor "{other}"', "One of them is needed", 'Add "{one}: ..."'
    ),
    "count_above": _counted(
        "{count} are asked for, and only {listed} listed",
        "Allowed: {listed} at most",
        "Ask for {listed} or fewer, or list more",
    ),
    "recorded_above": _counted(
        '"recorded_at_least" is {count} in a window of {listed} months',
        "Allowed: {listed} at most",
        "Write {listed} or less",
    ),
    "cap_too_low": _counted(
        "A cap of {cap} in each of {listed} categories can never give {asked} points",
        "The cap times the number of categories must reach at_least",
        "Raise cap_per_category, list more categories, or lower at_least",
    ),
    "both_windows": _counted(
        "Here are both a window and last_reviews",
        "Allowed: window_months, window_weeks or last_reviews, one of them",
        "Keep one of them",
    ),
    "no_window": _counted(
        "Here is neither a window nor last_reviews",
        "One of window_months, window_weeks and last_reviews is needed",
        'Add "window_months: 12" or "last_reviews: 4"',
    ),
    "each_of_none": _counted(
        "Here is each_at_least without categories",
        "each_at_least goes with categories",
        "List the categories, or remove each_at_least",
    ),
}
