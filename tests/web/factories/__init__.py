"""Small organisations for tests, made through the product's own actions."""

from tests.web.factories.accounts import account
from tests.web.factories.facts import coder, facility, fact, facts, path

__all__ = ["account", "coder", "facility", "fact", "facts", "path"]
