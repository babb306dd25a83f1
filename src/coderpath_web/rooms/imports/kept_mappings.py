"""Whose kept mappings are whose: the own ones are filled in, those of others nearby are offered."""

from coderpath_web.access.models import Grant
from coderpath_web.access.permissions import Permission
from coderpath_web.access.roles import Scope
from coderpath_web.access.viewer import Viewer
from coderpath_web.rooms.imports.models import Mapping

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


def own_mapping(viewer: Viewer, signature: str) -> Mapping | None:
    """Give the mapping that somebody kept last for tables with these headers."""
    own = Mapping.objects.filter(owner=viewer.account, signature=signature)
    return own.order_by("-entry").first()


def offered_mappings(viewer: Viewer, signature: str) -> list[Mapping]:
    """Give what others kept for such tables where somebody imports as well, the newest first."""
    others = Mapping.objects.filter(signature=signature).exclude(owner=viewer.account)
    mine = {EVERYWHERE, *places_of(viewer)}
    sees_all = EVERYWHERE in places_of(viewer)
    found = others.select_related("owner", "entry").order_by("-entry")
    return [one for one in found if sees_all or mine.intersection(one.places)]
