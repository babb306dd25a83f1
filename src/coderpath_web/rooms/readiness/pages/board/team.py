"""The rows of a team: where each of its people stands, which all who see the same people share."""

from collections.abc import Hashable

from coderpath_web.access.confidential import withheld_about_any
from coderpath_web.kept_while import KeptWhile, Made
from coderpath_web.rooms.readiness.pages.board import rows as r
from coderpath_web.standings.queries.lately import derived_touched_each
from coderpath_web.standings.queries.rungs import Rungs
from coderpath_web.standings.queries.stretches import Stretches, stretches_around
from coderpath_web.standings.ways import without_way


class Team:
    """The rows of some people on a day, and what is made of them."""

    def __init__(self, rows):
        self.rows, self.made = rows, Made(most=8)


TEAMS: KeptWhile[Team] = KeptWhile(most=24)
ROWS: KeptWhile[r.Row] = KeptWhile(most=5000)
"""The rows of single people, whom the boards of a team, a region and all have in common."""


def team_of(scope):
    """Give the rows of everyone of a page about a team."""
    withheld = withheld_in(scope)
    return TEAMS.get((*scope.team, withheld), lambda: Team(_everyone(scope, withheld)))


def withheld_in(scope):
    """Give the kinds of facts that the viewer is not shown about everybody of a page."""
    return withheld_about_any(scope.viewer, {one.coder for one in scope.people})


def _everyone(scope, withheld):
    """Give the rows of everyone: each is kept until something touches that one."""
    people = scope.people
    touched = derived_touched_each([one.coder for one in people])
    keys = {one: (one, touched[one.coder], *scope.read, withheld) for one in people}
    known = ROWS.known(keys.values())
    new: dict[Hashable, r.Row] = {
        keys[one.person]: one for one in _rows(scope, withheld, keys, known)
    }
    ROWS.keep(new)
    return [known[key] if key in known else new[key] for key in keys.values()]


def _rows(scope, withheld, keys, known):
    """Give the rows of those of whom none is kept, asked for together."""
    people = [one for one, key in keys.items() if key not in known]
    if scope.path is None:
        return [_row(scope, one, None, None, ()) for one in people]
    rungs = Rungs(scope.path, withheld)
    found = stretches_around(scope.document, [one.coder for one in people], scope.day, rungs.keys)
    nowhere = _without_way(scope, found, rungs)
    return [
        _row(scope, one, found.get(one.coder), rungs, nowhere.get(one.coder, ())) for one in people
    ]


def _without_way(scope, found, rungs):
    """Judge those alone of whom derived rows do not tell which of their next levels it is."""
    asked = [key for key, one in found.items() if rungs.may_be_without_way(one, scope.day)]
    return without_way(asked, scope.document, scope.day)


def _row(scope, person, stretches, rungs, nowhere):
    known = stretches or Stretches()
    return r.Row(
        person=person,
        place=scope.place_name(person.facility),
        day=scope.day,
        stretches=known,
        held=tuple(rungs.held(known, scope.day)) if stretches else (),
        rung=rungs.next(known, scope.day, nowhere) if stretches else None,
        is_judged=stretches is not None,
        coming=tuple(rungs.coming(known, scope.day)) if stretches else (),
    )
