"""Who may put facts on file, correct and retract them, and who may see one."""

from collections.abc import Collection, Sequence

from django.db.models import Q

from coderpath.facts.kinds import WITHOUT_CODER
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.permissions import Permission
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.recording import (
    NOT_REACHED,
    may_change_facilities,
    may_set_standard,
    may_set_standard_of,
)
from coderpath_web.access.recording_about import may_record
from coderpath_web.access.roles import Scope
from coderpath_web.access.ruling import Ruling, all_of, yes_if
from coderpath_web.access.second import OWN_FACTS, may_by_oneself
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.ends import End
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.people.models import Coder, Facility

WORK = ("coders", "positions", "productivity")


def may_put_on_file(viewer: Viewer, new: Sequence[NewFact]) -> Ruling:
    """Tell whether a viewer may record facts, each of them and alone."""
    rows = [(one.kind, one.row) for one in new]
    return all_of((may_reach(viewer, new), may_by_oneself(viewer, rows)))


def may_reach(viewer: Viewer, new: Sequence[NewFact]) -> Ruling:
    """Tell whether facts are a viewer's to record, each of them; somebody new begins with a spell.

    Whether it takes a second person is asked apart.
    """
    named = {one.row.coder for one in new if one.kind not in WITHOUT_CODER}
    known = {one.code: one for one in Coder.objects.filter(code__in=named)}
    hired = {one.row.coder: one.row.facility for one in new if one.kind == "coders"}

    def ruled(one: NewFact) -> Ruling:
        if one.kind == "facilities":
            return may_change_facilities(viewer)
        if one.kind == "standards":
            return may_set_standard_of(viewer, one.row.facility)
        if one.row.coder in known:
            return may_record(viewer, one.kind, known[one.row.coder])
        if one.row.coder in hired:
            return may_hire_at(viewer, hired[one.row.coder])
        return Ruling(NOT_REACHED)

    return all_of(map(ruled, new))


def may_change(viewer: Viewer, fact: Fact) -> Ruling:
    """Tell whether a viewer may correct or retract a fact."""
    if fact.kind == "facilities":
        return may_change_facilities(viewer)
    if fact.kind == "standards":
        return may_set_standard(viewer, fact.facility_id)
    return may_record(viewer, fact.kind, fact.coder_id)


def may_retract(viewer: Viewer, facts: Collection[Fact]) -> Ruling:
    """Tell whether a viewer may take facts back, each of them and alone."""
    rows = [(fact.kind, fact_row(fact)) for fact in facts]
    return all_of((*(may_change(viewer, fact) for fact in facts), may_by_oneself(viewer, rows)))


def may_correct(viewer: Viewer, fact: Fact, new: NewFact) -> Ruling:
    """Tell whether a viewer may record a fact anew: the old one and the new one are theirs."""
    return all_of((may_retract(viewer, [fact]), may_put_on_file(viewer, [new])))


def may_end(viewer: Viewer, ends: Sequence[End]) -> Ruling:
    """Tell whether a viewer may let facts on file end otherwise, each of them."""
    return all_of(may_correct(viewer, *one) for one in ends)


def may_propose(viewer: Viewer, new: Sequence[NewFact], retract: Collection[Fact]) -> Ruling:
    """Tell whether a viewer may ask a second person to confirm a change."""
    kinds = {*(one.kind for one in new), *(fact.kind for fact in retract)}
    return all_of(
        (
            yes_if(kinds <= set(WITHOUT_CODER), OWN_FACTS),
            *(may_change(viewer, fact) for fact in retract),
            may_reach(viewer, new),
        )
    )


def may_record_row(viewer: Viewer, code: str, kind: str) -> Ruling:
    """Tell whether a viewer may record a row of a kind about the coder with a code."""
    coder = Coder.objects.filter(code=code).first()
    return may_record(viewer, kind, coder) if coder else Ruling(NOT_REACHED)


def may_hire(viewer: Viewer) -> Ruling:
    """Tell whether the viewer may put somebody new on file."""
    return yes_if(
        viewer.may_beyond_own(Permission.RECORD_FACTS),
        "Only people who keep a team’s files can add coders.",
    )


def may_hire_at(viewer: Viewer, code: str) -> Ruling:
    """Tell whether a viewer may put somebody new on file at the facility with a code."""
    places = hiring_places(viewer)
    is_there = places is EVERYONE or Facility.objects.filter(pk__in=places, code=code).exists()
    is_reached = is_there if code else hires_anywhere(viewer)
    return all_of((may_hire(viewer), yes_if(is_reached, NOT_REACHED)))


def hires_anywhere(viewer: Viewer) -> bool:
    """Tell whether somebody new is a viewer's without a facility: by a team, or a reach of all."""
    return hiring_places(viewer) is EVERYONE or leader_of_hires(viewer) is not None


def hiring_places(viewer: Viewer) -> set[int] | None:
    """Give the facilities where a viewer may hire; for a team, those where it works."""
    reached = viewer.facilities(Permission.RECORD_FACTS)
    if reached is EVERYONE or leader_of_hires(viewer) is None:
        return reached
    team = {*(viewer.coders(Permission.RECORD_FACTS) or ()), viewer.account.coder_id}
    there = Fact.objects.filter(kind="coders", coder__in=team, retracted_at=None)
    return set(there.exclude(facility=None).values_list("facility_id", flat=True))


def leader_of_hires(viewer: Viewer) -> Coder | None:
    """Give the viewer's own coder where the reach is the team: a new person joins it."""
    has_places = viewer.facilities(Permission.RECORD_FACTS) != set()
    leads = any(one.scope == Scope.TEAM for one in viewer.grants)
    return viewer.account.coder if leads and not has_places else None


def may_see(viewer: Viewer, fact: Fact) -> Ruling:
    """Tell whether a viewer may see a fact."""
    return yes_if(_sees(viewer, fact), "This fact is outside your reach.")


def _sees(viewer: Viewer, fact: Fact) -> bool:
    if fact.kind not in WITHOUT_CODER:
        is_reached = viewer.reaches(fact.coder_id, Permission.SEE_FILE)
        return is_reached and fact.kind not in withheld_about(viewer, fact.coder_id)
    if fact.facility_id is None:
        return viewer.may(Permission.SEE_STANDARDS, Permission.SEE_FILE)
    reached = viewer.facilities(Permission.SEE_STANDARDS, Permission.SET_STANDARDS)
    if reached is EVERYONE or fact.facility_id in reached:
        return True
    return viewer.may(Permission.SEE_FILE) and _works_there(
        viewer.coders(Permission.SEE_FILE), fact.facility_id
    )


def _works_there(coders: set[int] | None, facility: int) -> bool:
    """Tell whether somebody whose file the viewer sees is measured or employed there."""
    there = Q() if coders is EVERYONE else Q(coder__in=coders)
    return Fact.objects.filter(there, facility=facility, kind__in=WORK).exists()
