"""The words of mails: how much waits, and where. Nothing about anybody stands in them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse

from coderpath.sentence.words import counted
from coderpath_web.frame.today import Figure

A_WEEK = 7
FOOT = "Choose which emails you get, and how often:"


class Letter(NamedTuple):
    """The subject and the text of a mail."""

    subject: str
    body: str


def digest(dues: Sequence[date | None], others: int, answers: int, on: date) -> Letter:
    """Say how much waits for somebody, given by when each thing is due, and how much for others.

    `answers` is how much was decided about whoever gets it: the mail does not say what, or how.
    """
    soon = sum(due is not None and (due - on).days <= A_WEEK for due in dues)
    items = counted(len(dues), "item needs", "items need")
    lines = [f"{items} your attention." if dues else "Nothing needs your attention."]
    if soon:
        lines.append(f"{counted(soon, 'is', 'are')} due within a week.")
    if answers:
        verb = "is" if answers == 1 else "are"
        lines.append(f"There {verb} {counted(answers, 'answer')} for you.")
    if others:
        lines.append(f"You are waiting on others for {counted(others, 'item')}.")
    is_answer = answers and not dues
    news = f"{counted(answers, 'answer')} for you" if is_answer else f"{items} your attention"
    return Letter(f"Coderpath: {news}", _text(" ".join(lines), _at(reverse("waiting"))))


def five_lines(figures: Sequence[Figure]) -> Letter:
    """Say Monday's five lines: counts, each with the page that shows who is meant."""
    lines = [f"{one.count:,}  {one.label}\n   {_at(one.url)}" for one in figures]
    return Letter(
        "Coderpath: your team this week", _text("Your team this week at a glance.", *lines)
    )


def _text(*parts: str) -> str:
    return "\n\n".join((*parts, f"{FOOT}\n{_at(reverse('mail'))}")) + "\n"


def _at(url: str) -> str:
    return f"{settings.ADDRESS}{url}"
