"""A line of a table of record types in words, for whoever asks why a record is of its type."""

from collections.abc import Iterator

from coderpath.records.types.condition import RecordCondition
from coderpath.records.types.model import TypeLine
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import counted, listed

ASKS = {
    "bill": "type of bill {}",
    "revenue": "a revenue code {}",
    "revenue_only": "no revenue codes but {}",
    "hcpcs": "a HCPCS code {}",
    "place_of_service": "place of service {}",
    "class_": "class {}",
    "said": "called {} in the file",
}
"""What each part of a condition asks, with a gap for what it lists."""


def condition_in_words(condition: RecordCondition) -> str:
    """Say what a line asks: type of bill 13x or 85x, a revenue code 036x or 049x."""
    return "; ".join(_parts(condition))


def _parts(condition: RecordCondition) -> Iterator[str]:
    for name, words in ASKS.items():
        asked = getattr(condition, name)
        if asked:
            yield words.format(listed(asked, "or"))
    least, most = condition.days_at_least, condition.days_at_most
    if least and most:
        yield f"{least} to {counted(most, 'day')}"
    elif least or most:
        yield f"{counted(least or most or 0, 'day')} or {'more' if least else 'fewer'}"


def line_in_words(line: TypeLine) -> Said:
    """Say when a line decides, on which days, and where it comes from."""
    since, until = line.dates
    days = said(*(", from ", say_day(since)) if line.since else ())
    days += said(*(", before ", say_day(until)) if line.until else ())
    origin = f"Source: {line.source}." if line.source else f"Assumed: {line.assumed}."
    return said(condition_in_words(line.when), days, ". ", origin).capital
