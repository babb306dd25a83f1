"""Small words, by the name that pages know them by."""

from coderpath.sentence.words import (
    ABBREVIATIONS,
    NUMBERS,
    SAID_WITH_A_VOWEL,
    article,
    capital,
    counted,
    in_the_last,
    in_words,
    joined,
    listed,
    lowered,
    number_text,
    plain,
    plain_list,
    runs,
)

__all__ = [
    "ABBREVIATIONS",
    "NUMBERS",
    "SAID_WITH_A_VOWEL",
    "article",
    "capital",
    "counted",
    "in_the_last",
    "in_words",
    "joined",
    "listed",
    "lowered",
    "number_text",
    "plain",
    "plain_list",
    "runs",
]
