"""Whose kept mappings are whose: the own ones are filled in, those of others nearby are offered."""

from collections.abc import Mapping as AnyMapping
from typing import Any, TypeAlias

from coderpath_web.access.models import Grant
from coderpath_web.access.permissions import Permission
from coderpath_web.access.roles import Scope
from coderpath_web.access.viewer import Viewer
from coderpath_web.rooms.imports.mapping.recognised import Likeness, heads_of, likeness
from coderpath_web.rooms.imports.models import Mapping

Table: TypeAlias = AnyMapping[str, Any]
"""What was seen of a table."""

EVERYWHERE = "everywhere"


def places_of(viewer: Viewer) -> list[str]:
    """Give where somebody imports, in words that are the same for whoever imports there too."""
    return sorted(map(_place, viewer.allowing(Permission.IMPORT_FACTS)))


def _place(grant: Grant) -> str:
    if grant.scope == Scope.CORPORATE:
        return EVERYWHERE
    if grant.scope == Scope.REGION:
        return f"region {grant.region}"
    if grant.scope == Scope.FACILITY:
        return f"facility {grant.facility.code if grant.facility else ''}"
    return f"team of account {grant.account_id}"


def own_mapping(viewer: Viewer, table: Table) -> Mapping | None:
    """Give the mapping that somebody kept for tables like this one: the likest, then the latest."""
    own = Mapping.objects.filter(owner=viewer.account).order_by("-entry")
    alike = [(one, found) for one in own if (found := _likeness(one, table))]
    return max(alike, key=lambda pair: -pair[1].otherwise, default=(None,))[0]


def offered_mappings(viewer: Viewer, table: Table) -> list[Mapping]:
    """Give what others kept for such tables where somebody imports as well, the newest first."""
    return [one for one in seen_of_others(viewer) if _likeness(one, table)]


def own_mappings(viewer: Viewer) -> list[Mapping]:
    """Give all that somebody kept, the newest first."""
    own = Mapping.objects.filter(owner=viewer.account)
    return list(own.select_related("owner", "entry").order_by("-entry"))


def seen_of_others(viewer: Viewer) -> list[Mapping]:
    """Give what others kept where somebody imports as well, the newest first."""
    others = Mapping.objects.exclude(owner=viewer.account)
    mine = {EVERYWHERE, *places_of(viewer)}
    sees_all = EVERYWHERE in places_of(viewer)
    found = others.select_related("owner", "entry").order_by("-entry")
    return [one for one in found if sees_all or mine.intersection(one.places)]


def new_since(kept: Mapping, table: Table) -> tuple[str, ...]:
    """Give the headings of a table that were not there when a mapping was kept."""
    found = _likeness(kept, table)
    return found.new if found else ()


def _likeness(kept: Mapping, table: Table) -> Likeness | None:
    if kept.signature == table["signature"] and not any(heads_of(kept.choices)):
        return Likeness(len(table["columns"]), ())
    return likeness(kept.choices, table)
