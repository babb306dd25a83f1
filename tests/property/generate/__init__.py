"""Strategies for small worlds on which the judge and the oracle are compared."""

from tests.property.generate.calendars import interesting_days
from tests.property.generate.worlds import World, pairs, worlds

__all__ = ["World", "interesting_days", "pairs", "worlds"]
