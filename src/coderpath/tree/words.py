"""What a validation error means, in words: what was found, what is allowed, how to mend it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from coderpath.findings import closest


class Words(NamedTuple):
    """The three parts of a finding, and whether it is the key that is wrong."""

    found: str
    allowed: str
    mend: str
    at_key: bool = False


LONGEST_SHOWN = 60

Error: TypeAlias = Mapping[str, Any]
Saying: TypeAlias = Callable[[Error], Words]


def is_tag(step: str | int) -> bool:
    """Tell what pydantic adds to the place of an error when a value may be of several types."""
    return step in {"int", "float"} or (isinstance(step, str) and step.endswith("()]"))


def words_for(
    error: Error, keys: Sequence[str], owner: str, sayings: Mapping[str, Saying]
) -> Words:
    """Say a pydantic error about something (`owner`) that may have these keys."""
    if error["type"] == "missing":
        name = error["loc"][-1]
        return Words(
            f'{capital(owner)} has no "{name}"', f'It needs "{name}"', f'Add "{name}: ..."'
        )
    if error["type"] == "extra_forbidden":
        return unknown_word("key", str(error["loc"][-1]), keys)
    if error["type"] in sayings:
        return sayings[error["type"]](error)
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
    keys = [key for key in keys if not is_tag(key)]
    value = shown(error["input"])
    if not keys:
        return f"Found {value}"
    inside = isinstance(error["loc"][-1], int)
    return f'"{keys[-1]}" lists {value}' if inside else f'"{keys[-1]}" is {value}'


def stands(value: object) -> str:
    """Say what stands somewhere."""
    return f"Found {shown(value)}"


def shown(value: object) -> str:
    """Show a value as it was found, shortened."""
    if value is None:
        return "nothing"
    if isinstance(value, dict | list | tuple):
        return "a mapping" if isinstance(value, dict) else "a list"
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."


def expects(allowed: str, mend: str) -> Saying:
    """Say what may stand where something else was found."""
    return lambda error: Words(found(error), f"Allowed: {allowed}", mend)


def _one_of(error: Error) -> Words:
    expected = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
    near = closest(str(error["input"]), expected.split(", "))
    mend = f'Write "{near}" if that is meant' if near else "Write one of these"
    return Words(found(error), f"Allowed: {expected}", mend)


def counted(seen: str, allowed: str, mend: str) -> Saying:
    """Say an error in words with gaps, which its figures fill."""

    def say(error: Error) -> Words:
        context = error.get("ctx", {})
        return Words(seen.format(**context), allowed.format(**context), mend.format(**context))

    return say


SAYINGS: dict[str, Saying] = {
    "literal_error": _one_of,
    "enum": _one_of,
    "int_type": expects("a whole number, not in quotes", "Write a whole number"),
    "float_type": expects("a number, not in quotes", "Write a number"),
    "greater_than_equal": lambda error: Words(
        found(error), f"Allowed: {error['ctx']['ge']} or more", "Write a larger number"
    ),
    "less_than_equal": lambda error: Words(
        found(error), f"Allowed: {error['ctx']['le']} or less", "Write a smaller number"
    ),
    "string_type": expects("text", "Write text, in quotes if it looks like a number"),
    "string_too_short": expects("text", "Write some text"),
    "too_short": expects("at least one", "List at least one"),
    "tuple_type": expects("a list", "Write a list: [one, two]"),
    "bool_type": expects("true or false", "Write true or false, without quotes"),
    "dict_type": expects("a mapping", "Write key: value"),
    "mapping_type": expects("a mapping", "Write key: value"),
    "model_type": expects("a mapping of parameters", "Write {key: value}"),
    "date_type": expects("a date such as 2006-01-01", "Write year-month-day"),
    "date_parsing": expects("a date such as 2006-01-01", "Write year-month-day"),
    "date_from_datetime_parsing": expects("a date such as 2006-01-01", "Write year-month-day"),
    "date_from_datetime_inexact": expects("a date without a time", "Write year-month-day"),
}
