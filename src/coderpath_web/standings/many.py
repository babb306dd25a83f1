"""How many coders may be judged while others wait."""

MOST_AGAIN = 50
"""Coders who may be judged while others wait for the journal: a fraction of a second."""


def are_many(coders: int) -> bool:
    """Tell whether judging so many takes long, so that it is done before a turn and no request."""
    return coders > MOST_AGAIN


MOST_LOOKED_AT = 250
"""Coders of whom a page works out itself whom a change would move: it holds nobody up."""
