"""The words of mails: how much waits, and where. Nothing about anybody stands in them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse

from coderpath.sentence.words import counted
from coderpath_web.frame.today import Figure

A_WEEK = 7
FOOT = "What you are told by mail, and how often, is yours to change:"


class Letter(NamedTuple):
    """The subject and the text of a mail."""

    subject: str
    body: str


def digest(dues: Sequence[date | None], others: int, answers: int, on: date) -> Letter:
    """Say how much waits for somebody, given by when each thing is due, and how much for others.

    `answers` is how much was decided about whoever gets it: the mail does not say what, or how.
    """
    soon = sum(due is not None and (due - on).days <= A_WEEK for due in dues)
    things = counted(len(dues), "thing waits", "things wait")
    lines = [f"{things} for you." if dues else "Nothing waits for you."]
    if soon:
        lines.append(f"{counted(soon, 'is', 'are')} due within a week.")
    if answers:
        verb = "is" if answers == 1 else "are"
        lines.append(f"There {verb} {counted(answers, 'answer')} for you.")
    if others:
        lines.append(f"{counted(others, 'thing waits', 'things wait')} for others.")
    news = things if dues or not answers else counted(answers, "answer")
    return Letter(f"Coderpath: {news} for you", _text(" ".join(lines), _at(reverse("waiting"))))


def five_lines(figures: Sequence[Figure]) -> Letter:
    """Say Monday's five lines: counts, each with the page that shows who is meant."""
    lines = [f"{one.count:,}  {one.label}\n   {_at(one.url)}" for one in figures]
    return Letter("Coderpath: five lines for Monday", _text("Your team this week.", *lines))


def _text(*parts: str) -> str:
    return "\n\n".join((*parts, f"{FOOT}\n{_at(reverse('mail'))}")) + "\n"


def _at(url: str) -> str:
    return f"{settings.ADDRESS}{url}"
