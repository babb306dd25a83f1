"""A visit to a page in the demo organisation, and those who may pay one."""

from typing import NamedTuple

CODER, SUPERVISOR, MANAGER = "quentin", "edith", "rosa"
CONSULTANT, PARTNER, LEADER = "ingrid", "priya", "walter"
ADMINISTRATOR = "administrator"
NOBODY = ""


class Visit(NamedTuple):
    """An address, and who looks; more than one where a page differs by reader."""

    url: str
    readers: tuple[str, ...]


ORIGINAL, REVISED = "intermountain-original", "intermountain-revised"
