"""What credentials, education, courses and knowledge ask."""

from collections.abc import Sequence

from coderpath.criteria.course import Course
from coderpath.criteria.credential import Credential
from coderpath.criteria.education import Degree, Education
from coderpath.criteria.knowledge import Knowledge
from coderpath.criteria.words import Clause, Names
from coderpath.explain.former import clause_of
from coderpath.facts.kinds.courses import course_text
from coderpath.facts.kinds.education import LEVELS
from coderpath.facts.saying import listed
from coderpath.sentence.words import article, in_the_last, lowered, plain, plain_list

DEGREES = {Degree(name): lowered(title) for name, title in LEVELS}


@clause_of.register
def credential_clause(criterion: Credential, names: Names) -> Clause:
    """Say which credentials, and which others count as them."""
    asked = tuple(dict.fromkeys(criterion.any_of))
    listed_names = f"the {plain(asked[0])}" if len(asked) == 1 else plain_list(asked)
    return Clause("", f"holds {listed_names}{_others(asked, names)}")


def _others(asked: Sequence[str], names: Names) -> str:
    """Name what counts as a listed credential without being listed itself."""
    stands_for = names.rules.stands_for
    counting = {name: sorted(stands_for.get(name, frozenset()).difference(asked)) for name in asked}
    said = [
        f"{listed(others)} {'counts' if len(others) == 1 else 'count'} as "
        f"{'it' if len(asked) == 1 else plain(name)}"
        for name, others in counting.items()
        if others
    ]
    return f" ({', '.join(said)})" if said else ""


@clause_of.register
def education_clause(criterion: Education, _names: Names) -> Clause:
    """Say which degree, and in what."""
    degree = degree_text(criterion)
    return Clause(f"has {article(degree)} ", degree)


def degree_text(criterion: Education) -> str:
    """Write the degree asked: bachelor's degree or higher in nursing."""
    higher = "" if criterion.level is Degree.DOCTORATE else " or higher"
    subject = f" in {plain(criterion.subject)}" if criterion.subject else ""
    return f"{DEGREES[criterion.level]}{higher}{subject}"


@clause_of.register
def course_clause(criterion: Course, _names: Names) -> Clause:
    """Say which course, and how lately."""
    within = criterion.period("within")
    lately = f" {in_the_last(within)}" if within else ""
    return Clause("", f"has passed {course_text(criterion.of)}{lately}")


@clause_of.register
def knowledge_clause(criterion: Knowledge, _names: Names) -> Clause:
    """Say what must be known, and how it may be shown."""
    return Clause("", f"knows {plain(criterion.of)}, shown by {ways_text(criterion)}")


def ways_text(criterion: Knowledge) -> str:
    """Write the ways in which knowledge may be shown: a course or a demonstration."""
    return listed([f"a {way}" for way in dict.fromkeys(criterion.by)], "or")
