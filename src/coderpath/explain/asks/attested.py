"""What skills, ratings and the absence of events ask."""

from coderpath.criteria.no_event import NoEvent
from coderpath.criteria.rating import Rating, exact
from coderpath.criteria.skill import Skill
from coderpath.criteria.words import Clause, Names
from coderpath.explain.former import clause_of
from coderpath.facts.saying import listed
from coderpath.sentence.words import article, in_the_last, number_text, plain


@clause_of.register
def skill_clause(criterion: Skill, _names: Names) -> Clause:
    """Say which skill, attested by whom, and how lately."""
    roles, within = criterion.attested_by, criterion.period("within")
    by = f", attested by {roles_text(roles)}" if roles else ", attested" if within else ""
    lately = f" {in_the_last(within)}" if within else ""
    return Clause("", f"has {skill_text(criterion.of)}{by}{lately}")


def skill_text(name: str) -> str:
    """Write a skill within a sentence: coding software skills."""
    return f"{plain(name)} skills"


def roles_text(roles: tuple[str, ...]) -> str:
    """Write roles: a manager or an educator."""
    return listed([f"{article(plain(role))} {plain(role)}" for role in dict.fromkeys(roles)], "or")


@clause_of.register
def rating_clause(criterion: Rating, _names: Names) -> Clause:
    """Say which rating, how high, and how lately."""
    within = criterion.period("within")
    lately = f", given {in_the_last(within)}" if within else ""
    rating = f"{rating_text(criterion)} of {value_text(criterion)} or more"
    return Clause(f"has {article(rating)} ", f"{rating}{lately}")


def rating_text(criterion: Rating) -> str:
    """Write what is rated: performance rating."""
    return f"{plain(criterion.of)} rating"


def value_text(criterion: Rating) -> str:
    """Write the value asked: 3.5."""
    return number_text(exact(criterion.at_least))


@clause_of.register
def no_event_clause(criterion: NoEvent, _names: Names) -> Clause:
    """Say what must not have happened, and for how long."""
    within = criterion.required_period("within")
    return Clause("has ", f"no {plain(criterion.of)} {in_the_last(within)}")
