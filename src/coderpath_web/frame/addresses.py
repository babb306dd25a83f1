"""Addresses of pages that are about nobody: every page leads to twenty of them."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def address_of(route: str) -> str:
    """Give the address of a page, which is the same as long as the product runs there."""
    return _address_below(get_script_prefix(), route)


@lru_cache(maxsize=256)
def _address_below(_prefix: str, route: str) -> str:
    return reverse(route)
