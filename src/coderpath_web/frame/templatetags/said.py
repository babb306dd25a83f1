"""The filter for sentences of the library: every date that they name can be read by machines."""

import re

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe

from coderpath.sentence.calendar import MONTH_NAMES

register = template.Library()

MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)}
DATE = re.compile(rf"\b(?:([0-9]{{1,2}}) )?({'|'.join(MONTHS)}) ([0-9]{{4}})\b")


@register.filter
def said(sentence):
    """Write a sentence as HTML; words alone are escaped."""
    return format_html("{}", sentence)


@register.filter
def dated(text):
    """Mark up every date and month of a sentence; the sentence itself is escaped."""
    return mark_safe(DATE.sub(_marked, escape(text)))  # noqa: S308 -- escaped above


def _marked(match):
    day, month, year = match.groups()
    when = f"{year}-{MONTHS[month]:02d}" + (f"-{int(day):02d}" if day else "")
    words = match[0].replace(" ", "\N{NO-BREAK SPACE}")
    return f'<time datetime="{when}">{words}</time>'
