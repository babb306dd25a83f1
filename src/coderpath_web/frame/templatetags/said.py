"""The filter for sentences of the library: every date that they name can be read by machines."""

from django import template
from django.utils.html import format_html

from coderpath.sentence import Said

register = template.Library()


@register.filter
def said(sentence: Said | str) -> str:
    """Write a sentence as HTML; words alone are escaped."""
    return format_html("{}", sentence)
