"""The words of the product, read from the project's glossary: the wheel carries the same file."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import mark_safe

from coderpath.sentence.words import capital

PACKAGE = Path(__file__).parents[2]
NAME = "GLOSSARY.md"
IN_PRODUCT = "In the product"
"""The chapter that stands first: most who look something up saw it on a page."""
IN_CODE = "In code"
"""The chapter for whoever works on Coderpath, which the product does not show."""


class Word(NamedTuple):
    word: str
    meaning: str


class Chapter(NamedTuple):
    title: str
    words: list[Word]


@cache
def chapters():
    """Give the chapters that users read, in order."""
    places = (PACKAGE / NAME, PACKAGE.parents[1] / NAME)
    text = next(place for place in places if place.is_file()).read_text("utf-8")
    parts = re.split(r"^## +", text, flags=re.MULTILINE)[1:]
    found = [_chapter(*part.split("\n", 1)) for part in parts]
    shown = [chapter for chapter in found if chapter.title != IN_CODE]
    return sorted(shown, key=lambda chapter: chapter.title != IN_PRODUCT)


def _chapter(title, text):
    found = re.findall(r"^\*\*(.+?)\*\* – (.+?)(?=\n\n|\Z)", text.strip(), re.MULTILINE | re.DOTALL)
    return Chapter(title.strip(), [Word(word, _html(capital(meaning))) for word, meaning in found])


def _html(meaning):
    """Turn the little markup that the glossary uses into elements; all else is escaped."""
    safe = escape(" ".join(meaning.split()))
    coded = re.sub(r"`(.+?)`", r'<code class="code">\1</code>', safe)
    return mark_safe(re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", coded))  # noqa: S308 -- escaped above
