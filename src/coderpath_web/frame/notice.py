"""A word above a page that stays as it is, where it asked only for a part of itself."""

from http import HTTPStatus

from django.http import HttpResponse
from django.template.loader import render_to_string


def notice(title: str, lede: str, status: int = HTTPStatus.OK) -> HttpResponse:
    """Put a notice above the page that is open, and leave what is typed there."""
    headers = {"HX-Retarget": "#notice", "HX-Reswap": "innerHTML"}
    told = render_to_string("frame/notice.html", {"title": title, "lede": lede})
    return HttpResponse(told, status=status, headers=headers)
