"""Handing over one team: whom it can go to, who is in it, and what goes along."""

from functools import cached_property

from coderpath_web.access.recording_about import may_record
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.names import coder_name
from coderpath_web.frame.named_alike import is_named
from coderpath_web.people.models import Coder
from coderpath_web.rooms.handover.along import goes_along
from coderpath_web.rooms.handover.queries import going, reports_to, teams, who_lead
from coderpath_web.rooms.handover.rules import NEEDS
from coderpath_web.standings.queries.employment import latest_spells
from coderpath_web.standings.queries.people_on import people_on

MOST_LEADS = 12
"""Of those who lead that are shown before a name is searched for."""
LOOK_FOR = "q"


class HandingOver:
    """The page for one viewer and one leader, with what was filled in so far."""

    def __init__(self, viewer: Viewer, leader: Coder, sent):
        self.viewer, self.leader, self.sent = viewer, leader, sent
        self.is_own = viewer.is_self(leader)

    @cached_property
    def name(self):
        return coder_name(self.leader.code)

    @property
    def title(self):
        return "Hand over your team" if self.is_own else f"Hand over the team of {self.name}"

    @cached_property
    def _team(self):
        return people_on(self.viewer.day, reports_to(self.leader.pk))

    @cached_property
    def people(self):
        """Those of the team whom the viewer can hand over, by name."""
        return [one for one in self._team if may_record(self.viewer, "reports", one.coder)]

    @property
    def beyond(self):
        """How many of the team the viewer cannot hand over."""
        return len(self._team) - len(self.people)

    @cached_property
    def left(self):
        """The first day on which the leader is no longer employed; None where they are."""
        spell = latest_spells(self.viewer.day).get(self.leader.pk)
        return spell.left if spell and spell.left and spell.left <= self.viewer.day else None

    @cached_property
    def going(self):
        """The days from which some report to somebody else already, with how many."""
        return going(self.leader.pk, self.viewer.day)

    @cached_property
    def has_others(self):
        """Whether the viewer can hand over another team, too."""
        found = teams(self.viewer, self.viewer.coders_of_any(*NEEDS))
        return any(one.code != self.leader.code for one in found)

    @property
    def ticked(self):
        """The numbers of those who go along: everyone, before something was sent."""
        return (
            set(self.sent.getlist("people")) if self.sent else {str(p.coder) for p in self.people}
        )

    @property
    def rows(self):
        """The people, each with whether they are ticked."""
        ticked = self.ticked
        return [(one, str(one.coder) in ticked) for one in self.people]

    @property
    def day(self):
        """The day as it was filled in."""
        return self.sent.get("day", "") if self.sent else ""

    @property
    def why(self):
        return self.sent.get("why", "") if self.sent else ""

    @property
    def looked_for(self):
        return self.sent.get(LOOK_FOR, "").strip() if self.sent else ""

    @property
    def chosen(self):
        """The id of whoever is chosen so far."""
        return self.sent.get("to", "") if self.sent else ""

    @cached_property
    def leads(self):
        """Everybody who could take over, those of the same hospital first."""
        found = who_lead(self.viewer.day, {self.leader.pk})
        near = {one.facility for one in self._team}
        there = {
            one.coder
            for one in people_on(self.viewer.day, {one.coder for one in found})
            if one.facility in near
        }
        return sorted(found, key=lambda one: one.coder not in there)

    @cached_property
    def found_leads(self):
        """Those of them who fit what was searched for."""
        asked = self.looked_for
        return [one for one in self.leads if is_named(asked, f"{one.name} {one.says}", one.code)]

    @property
    def shown_leads(self):
        """The first of them, and whoever is chosen already."""
        shown = self.found_leads[:MOST_LEADS]
        chosen = [one for one in self.leads if one.code == self.chosen and one not in shown]
        return [*chosen, *shown]

    @property
    def more_leads(self):
        return max(len(self.found_leads) - MOST_LEADS, 0)

    @property
    def can_search(self):
        return len(self.leads) > MOST_LEADS

    @cached_property
    def along(self):
        """What goes along, of everyone who is ticked."""
        return goes_along(
            self.viewer, self.leader, {int(one) for one in self.ticked if one.isdigit()}
        )
