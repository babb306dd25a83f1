"""What is asked of loads, as a viewer may see them."""

from itertools import islice

from django.db.models import Q
from pydantic import ValidationError

from coderpath.records.formats.table.mapping import RecordMapping
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.viewer import Viewer
from coderpath_web.coded.models import COUNTS, CodedRecord, Load, Staging
from coderpath_web.coded.queries import loads_at
from coderpath_web.coded.staging import Known
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.loads.key import surrogates_of
from coderpath_web.rooms.loads.mapped import as_text

TABLE = "table"
"""The format that is read by a mapping."""
MOST_TABLES = 50


def loads_seen(viewer: Viewer) -> list[Load]:
    """Give the loads of facilities in reach, the latest first."""
    return loads_at(viewer.facilities(P.IMPORT_FACTS))


def waiting_of(viewer: Viewer) -> list[Staging]:
    """Give the files that may be a viewer's to decide about, neither applied nor given up."""
    whole = Staging.objects.filter(is_whole=True).filter(
        Q(by=viewer.account) | Q(by__coder__isnull=False)
    )
    return list(whole.select_related("by").defer("refusals", "mapping").order_by("-pk"))


def places_of(viewer: Viewer) -> list[Facility]:
    """Give the facilities whose records a viewer loads."""
    reached = viewer.facilities(P.IMPORT_FACTS)
    places = Facility.objects.order_by("code")
    return list(places if reached is EVERYONE else places.filter(pk__in=reached))


def names_of_before(viewer: Viewer) -> str:
    """Give what files of before called the facilities in reach, a line each, as it is typed."""
    loads = Load.objects.exclude(format=TABLE).filter(undoes=None).order_by("-pk")[:50]
    there = {one.code for one in places_of(viewer)}
    found: dict[str, str] = {}
    for one in reversed(loads):
        found |= {it: to for it, to in one.mapping.get("facilities", {}).items() if to in there}
    return as_text({"facilities": found})


def tables_of_before(viewer: Viewer) -> list[RecordMapping]:
    """Give the mappings of tables that were loaded where a viewer loads, the newest first."""
    tables = (one.pk for one in loads_seen(viewer) if one.format == TABLE and not one.undoes_id)
    newest = Load.objects.filter(pk__in=list(islice(tables, MOST_TABLES))).order_by("-pk")
    read = map(_mapping_of, newest.values_list("mapping", flat=True))
    return [one for one in read if one]


def _mapping_of(kept: object) -> RecordMapping | None:
    try:
        return RecordMapping.model_validate(kept)
    except ValidationError:  # It was written by a grammar of before.
        return None


def known_to(viewer: Viewer) -> Known:
    """Give whom records may name that a viewer loads."""
    facilities = {one.code: one.pk for one in places_of(viewer)}
    return Known(facilities, dict(Coder.objects.values_list("code", "pk")))


def record_of(facility: Facility, number: str) -> CodedRecord | None:
    """Find the record of an account by its number, which is kept nowhere."""
    found = CodedRecord.objects.filter(COUNTS, facility=facility)
    return found.filter(surrogate__in=surrogates_of(facility, number)).first()
