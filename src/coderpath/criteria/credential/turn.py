"""When a change of a credential asks more."""

from coderpath.criteria.credential.rule import Credential
from coderpath.criteria.turns import (
    Turn,
    given_is_stricter,
    longer_or_none,
    more_is_stricter,
    together,
    wider_is_looser,
)


def turn(old: Credential, new: Credential) -> Turn:
    """One of a longer list is easier to hold; more of them, or for longer, is harder."""
    return together(
        wider_is_looser(old.any_of, new.any_of),
        longer_or_none(old.period("held"), new.period("held")),
        _how_many(old, new),
    )


def _how_many(old: Credential, new: Credential) -> Turn:
    """Compare how many are asked.

    One of them asked by number must be held for long enough by its own rows; without a number those
    of all that count as it help.
    """
    if old.period("held") and new.period("held"):
        own_rows = given_is_stricter(old.at_least, new.at_least)
    else:
        own_rows = None
    return together(own_rows, more_is_stricter(old.at_least or 1, new.at_least or 1))
