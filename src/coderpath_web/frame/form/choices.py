"""What can be chosen in a form: from the paths, the facilities and the people in reach."""

from collections.abc import Collection, Iterable, Iterator

from django.db.models import Q

from coderpath.criteria import Criterion
from coderpath.path import CareerPath
from coderpath.same_name import once
from coderpath_web.access.permissions import Permission
from coderpath_web.access.queries import grants_held
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.recording import recorders
from coderpath_web.access.roles import LEADS
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.named import Option, path_today
from coderpath_web.facts.models import Fact
from coderpath_web.facts.words import label_of
from coderpath_web.people.models import Coder
from coderpath_web.standings.queries.people_on import people_on


def suggestions(kind: str, column: str) -> list[Option]:
    """Give what the path in force names for a column of free text."""
    path = path_today()
    if path is None:
        return []
    named_by = label_of(kind, column).named_by
    named = list(names_in(path, *named_by)) if named_by else []
    if kind == "credentials":
        named += path.credentials
    return [Option(name, "") for name in sorted(once(named))]


def names_in(path: CareerPath, kind: str, field: str) -> Iterator[str]:
    """Give what the criteria of a kind name in a field, anywhere in a path."""
    return names_asked(_criteria(path), kind, field)


def names_asked(criteria: Iterable[Criterion], kind: str, field: str) -> Iterator[str]:
    """Give what criteria of a kind name in a field."""
    for criterion in criteria:
        if criterion.kind == kind:
            value = getattr(criterion, field) or ()
            yield from ([value] if isinstance(value, str) else value)


def _criteria(path: CareerPath) -> Iterator[Criterion]:
    for level in path:
        for part in ("minimum", "preferred", "advance", "keep"):
            for requirement in level.part(part):
                for criterion in requirement.criteria:
                    yield from within(criterion)


def within(criterion: Criterion) -> Iterator[Criterion]:
    """Give a criterion, and its parts."""
    yield criterion
    for part in criterion.parts():
        yield from within(part)


def facilities(viewer: Viewer, kind: str, coder: Coder | None = None) -> list[Option]:
    """Give the facilities in the viewer's reach, and those where the coder works already."""
    reached = viewer.facilities(*recorders(kind))
    live = Fact.objects.filter(kind="facilities", retracted_at=None)
    if reached is not EVERYONE:
        work = ("coders", "positions", "productivity")
        own = Fact.objects.filter(coder=coder, kind__in=work, retracted_at=None)
        there = Q(facility__in=own.values("facility")) if coder else Q()
        live = live.filter(Q(facility__in=reached) | there if coder else Q(facility__in=reached))
    return sorted(
        (
            Option(one.facility.code, named(one))
            for one in live.select_related("facility")
            if one.facility
        ),
        key=lambda option: option.text,
    )


def named(facility: Fact) -> str:
    """Give a facility's name; its id where it has none."""
    return facility.cells.get("name") or (facility.facility.code if facility.facility else "")


def leaders(viewer: Viewer) -> list[Option]:
    """Give those who may be reported to: in the viewer's reach, the viewer, and who leads there.

    Who leads a team alone has to be able to hand it over to the next supervisor of the place.
    """
    reached = viewer.coders(Permission.RECORD_FACTS)
    live = Fact.objects.filter(kind="coders", retracted_at=None).select_related("coder")
    if reached is not EVERYONE:
        near = reached | {one for one in (viewer.account.coder_id,) if one is not None}
        live = live.filter(coder__in=near | _leading_beside(viewer, near))
    known = live.order_by("since")
    names = {one.coder.code: one.cells.get("name", "") for one in known if one.coder}
    return [Option(code, name) for code, name in sorted(names.items())]


def _leading_beside(viewer: Viewer, reached: Collection[int]) -> set[int]:
    """Give those who lead and work where some people do."""
    there = {one.facility for one in people_on(viewer.day, reached)}
    found = grants_held(LEADS, viewer.day)
    lead = {one.account.coder_id for one in found if one.account.coder_id}
    return {one.coder for one in people_on(viewer.day, lead) if one.facility in there}
