"""A part of a page that is drawn once, as long as what it hangs on is the same."""

from typing import Any, NamedTuple

from django import template
from django.http import QueryDict
from django.template import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from coderpath_web.kept_while import KeptWhile

register = template.Library()

DRAWN: KeptWhile[SafeString] = KeptWhile(most=200)


class Asked(NamedTuple):
    """What a part may know of the request: neither who asks nor what makes its forms valid."""

    GET: QueryDict


@register.simple_tag(takes_context=True)
def kept(context: Context, part: str) -> SafeString:
    """Draw a template with the page, whose `hangs_on` says all that its words hang on."""
    page: Any = context["page"]
    asked = Asked(context["request"].GET)
    return DRAWN.get(
        (part, *page.hangs_on, asked.GET.urlencode()),
        lambda: SafeString(render_to_string(part, {"page": page, "request": asked})),
    )
