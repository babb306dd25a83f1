"""What an import would change: its files, read and held against what is on file now."""

from collections.abc import Collection, Iterator
from functools import partial

from coderpath.facts.intake.pause import without_cycle_search
from coderpath.roster.said import Said
from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.named import patient_types
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import rows_of
from coderpath_web.people.models import Coder
from coderpath_web.rooms.imports.aside import Aside, set_aside
from coderpath_web.rooms.imports.checking import Depth
from coderpath_web.rooms.imports.complete import complete_by_default
from coderpath_web.rooms.imports.folder import TABLE, files_of, kept
from coderpath_web.rooms.imports.mapping.answers import facilities_on_file
from coderpath_web.rooms.imports.mapping.doubts import Answers, doubts_of
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.plan import Plan, Waiting, plan_of
from coderpath_web.rooms.imports.reach import Kept, Reach, reach_of, within_reach
from coderpath_web.rooms.imports.same_person import contradicted
from coderpath_web.rooms.imports.source import Opened, open_upload


def opened_of(one: Import) -> Opened:
    """Read what was uploaded, with the doubts of the answers by which a table is read."""
    with without_cycle_search():
        opened = open_upload(files_of(one.pk), one.choices, partial(names_known, one))
    return opened._replace(said=(*opened.said, *_doubts(one), *_same(one, opened)))


def importers_reach(one: Import) -> Reach:
    """Give whom the importer reaches today."""
    return reach_of(Viewer(one.by, clock.today()))


def facilities_reached(one: Import) -> dict[str, str]:
    """Give the facilities on file within the importer's reach."""
    reached = Viewer(one.by, clock.today()).facilities(Permission.IMPORT_FACTS)
    return facilities_on_file(reached)


def _doubts(one: Import) -> Iterator[Said]:
    """Give what the answers about a table take for granted although it could be otherwise."""
    table, said = kept(one.pk, TABLE), one.choices.get("said")
    if table and said and one.choices.get("document"):
        types = {option.value: option.text for option in patient_types()}
        yield from doubts_of(Answers(table, said, facilities_reached(one), types))


def _same(one: Import, opened: Opened) -> Iterator[Said]:
    """Give doubts of ids that somebody said are one person's."""
    if same := (one.choices.get("said") or {}).get("same"):
        coders = (new.row for new in opened.rows.new if new.kind == "coders")
        yield from contradicted(same, coders, names_known(one))


def planned(one: Import, opened: Opened, only: Collection[str] | None = None) -> Plan:
    """Hold what was opened against what is on file now, to be worked out: which checks the rows.

    With `only`, nothing but what it would do about some coders, which is quick.
    """
    if only is None:
        return plan_for(one, opened, *kept_of(one, opened), Depth.NAMES)
    rows = [new for new in opened.rows.new if getattr(new.row, "coder", None) in {None, *only}]
    some = opened._replace(rows=opened.rows._replace(new=rows))
    return plan_for(one, some, *kept_of(one, some), Depth.NOTHING).only(only)


def kept_of(one: Import, opened: Opened) -> tuple[Kept, Reach]:
    """Give the rows that the importer may bring, and whom the importer reaches."""
    reach = importers_reach(one)
    return within_reach(opened.rows.new, reach), reach


def plan_for(
    one: Import, opened: Opened, kept: Kept, reach: Reach, depth: Depth = Depth.EVERYTHING
) -> Plan:
    """Plan what to record and what to retract of the rows that may be brought, and what waits."""
    aside = set_aside(kept, Viewer(one.by, clock.today()))
    with without_cycle_search():
        plan = plan_of(kept, complete_kinds(one, opened), reach, depth)
    plan.aside = [one for one in map(partial(_waiting, reach), aside) if one.new or one.retract]
    return plan


def _waiting(reach: Reach, aside: Aside) -> Waiting:
    """Hold rows that were set aside against what is on file; they are checked when confirmed."""
    plan = plan_of(Kept(list(aside.rows)), (), reach, Depth.NOTHING)
    return Waiting(aside.reason, plan.new, plan.retract)


def complete_kinds(one: Import, opened: Opened) -> list[str]:
    """Give the kinds that the upload is said to hold completely."""
    if "complete" in one.choices:
        return list(one.choices["complete"])
    return complete_by_default(opened.kinds, mapped=opened.mapped)


def coders_known(one: Import) -> frozenset[str]:
    """Give the coders on file within the importer's reach."""
    reached = importers_reach(one).coders
    return frozenset(Coder.objects.values_list("code", flat=True)) if reached is None else reached


def names_known(one: Import) -> dict[str, str]:
    """Give the names of the coders on file within the importer's reach, by their ids."""
    live = Fact.objects.filter(kind="coders", retracted_at=None)
    if (reached := importers_reach(one).coders) is not None:
        live = live.filter(coder__code__in=reached)
    return {row.coder: row.name for _, row in rows_of(live.order_by("since"))}
