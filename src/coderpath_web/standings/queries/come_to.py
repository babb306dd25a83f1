"""How far facts, and what is derived of them, have come: what pages about many people hang on."""

from django.db.models import Subquery

from coderpath_web.facts.queries import come_to
from coderpath_web.standings.models import Standing
from coderpath_web.worded import Worded

COME_TO = Worded(
    lambda: come_to({"derived": Subquery(Standing.objects.order_by("-pk").values("pk")[:1])})
)


def derived_come_to() -> tuple[object, ...]:
    """Give what is the same as long as no fact comes or goes, and nobody is judged anew.

    Which documents count is another question.
    """
    return COME_TO.first() or ()
