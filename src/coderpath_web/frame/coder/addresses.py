"""Addresses of pages that another room keeps; empty where an installation lacks them."""

from django.urls import NoReverseMatch, reverse


def address(name, *parts):
    """Give the address of a page, or nothing where there is no such page."""
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return ""
