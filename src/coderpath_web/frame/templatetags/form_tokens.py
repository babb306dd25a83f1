"""The hidden fields of every form that writes something."""

from django import template
from django.template import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html

from coderpath_web.access.sent_once import ONCE, once_token

register = template.Library()


@register.simple_tag(takes_context=True)
def form_tokens(context: Context) -> str:
    """Write what says that a form comes from here, and what lets it take effect once."""
    field = format_html("{}", CsrfTokenNode().render(context))
    viewer = context["request"].viewer
    if viewer is None:
        return field
    once = format_html(
        '<input type="hidden" name="{}" value="{}">', ONCE, once_token(viewer.account)
    )
    return format_html("{}{}", field, once)
