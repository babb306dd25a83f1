"""How a rating and the value asked of it are called."""

from coderpath.criteria.rating.rule import Rating, exact
from coderpath.sentence.words import number_text, plain


def rating_name(rule: Rating) -> str:
    """Write what is rated: performance rating."""
    return f"{plain(rule.of)} rating"


def value_text(rule: Rating) -> str:
    """Write the value asked: 3.5."""
    return number_text(exact(rule.at_least))
