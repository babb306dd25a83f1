"""What a page may ask other rooms to do."""

from django import template
from django.template import Context

from coderpath_web.frame.rooms import asked, together_at
from coderpath_web.frame.waiting import WaitingKind
from coderpath_web.ui.shell import Link

register = template.Library()


@register.simple_tag(takes_context=True)
def task(context: Context, route: str, *about: str) -> Link | None:
    """Give the form of what a room takes on, by its route; nothing where the reader may not.

    Whoever is not signed in may ask for nothing, and reads some pages all the same.
    """
    viewer = context["request"].viewer
    return asked(viewer, route, *about) if viewer else None


@register.simple_tag(takes_context=True)
def together(context: Context, kind: WaitingKind) -> Link | None:
    """Give where many of what waits are seen together; nothing where the reader has no such."""
    return together_at(context["request"].viewer, kind)
