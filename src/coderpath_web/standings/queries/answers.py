"""Who meets a requirement on a day, by the facts on file, whatever level they hold."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q

from coderpath_web.dated_rows import begun, lasting
from coderpath_web.documents.models import PathDocument
from coderpath_web.standings.models import Standing, What
from coderpath_web.worded import Worded, among


class Twin(NamedTuple):
    """A requirement that two documents ask, by its key in each."""

    old: str
    new: str


def answered_otherwise(
    twins: Iterable[Twin], old: PathDocument, new: PathDocument, day: date
) -> dict[Twin, set[int]]:
    """Give for each requirement the coders who get another answer under the later document."""
    wanted = list(twins)
    answers = _answers(wanted, old, new, day)
    return {
        twin: {
            coder
            for coder in answers[old.pk, twin.old].keys() | answers[new.pk, twin.new].keys()
            if answers[old.pk, twin.old].get(coder) != answers[new.pk, twin.new].get(coder)
        }
        for twin in wanted
    }


def _answers(
    twins: Collection[Twin], old: PathDocument, new: PathDocument, day: date
) -> dict[tuple[int, str], dict[int, str]]:
    """Give the answers of everyone who has one; whoever is not there does not meet it."""
    rows = ANSWERS.rows(
        old=old.pk,
        new=new.pk,
        of_old=[twin.old for twin in twins],
        of_new=[twin.new for twin in twins],
        day=day,
    )
    found: defaultdict[tuple[int, str], dict[int, str]] = defaultdict(dict)
    for document, name, coder, state in rows:
        found[document, name][coder] = state
    return found


def _asked(old: Any, new: Any, of_old: Any, of_new: Any, day: Any) -> Any:
    asked = (Q(document=old) & Q(among("name", of_old))) | (
        Q(document=new) & Q(among("name", of_new))
    )
    rows = Standing.objects.filter(asked, begun(day), lasting(day), what=What.ASKED).order_by()
    return rows.values_list("document", "name", "coder", "state")


ANSWERS = Worded(_asked)
