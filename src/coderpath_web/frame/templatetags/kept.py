"""A part of a page that is drawn once, as long as what it hangs on is the same."""

from collections.abc import Hashable
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
def kept(context: Context, part: str, hangs_on: tuple[Hashable, ...] | None = None) -> SafeString:
    """Draw a template with the page, whose `hangs_on` says all that its words hang on.

    A part that hangs on less, or on more, is given what it hangs on.
    """
    page: Any = context["page"]
    asked = Asked(context["request"].GET)
    on = page.hangs_on if hangs_on is None else hangs_on
    return DRAWN.get(
        (part, *on, asked.GET.urlencode()),
        lambda: SafeString(render_to_string(part, {"page": page, "request": asked})),
    )
