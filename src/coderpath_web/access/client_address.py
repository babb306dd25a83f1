"""From which address a request comes, where proxies stand before the product."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

ONE_PLACE = 64
"""Bits of an IPv6 address that name a place; whoever is there may take any of the others."""


def client_address(request: HttpRequest) -> str:
    """Give the address that the farthest of our own proxies saw.

    Each proxy writes on the right whom it was asked by. What stands farther left than our own have
    written may have been made up by whoever asks, so it is never read.
    """
    near = str(request.META.get("REMOTE_ADDR", ""))
    seen = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")
    if not 0 < settings.PROXIES <= len(seen):
        return _place_of(near)
    return _place_of(seen[-settings.PROXIES]) or _place_of(near)


def _place_of(text: str) -> str:
    """Give an address, of IPv6 its place; nothing for what is no address."""
    bare = text.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:  # An address of IPv4 with a port.
        bare = bare.partition(":")[0]
    try:
        found = ip_address(bare)
    except ValueError:
        return ""
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    if isinstance(found, IPv6Address):
        return str(ip_network((int(found), ONE_PLACE), strict=False).network_address)
    return str(found)
