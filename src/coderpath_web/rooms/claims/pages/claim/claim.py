"""One claim: what is claimed, what it would change, what happened, and what one can do about it."""

from functools import cached_property

from coderpath_web import clock
from coderpath_web.access.confidential import withheld_about
from coderpath_web.documents.queries import in_force
from coderpath_web.frame.form.would_change import WouldChange
from coderpath_web.rooms.claims.asked_for import nothing_changes
from coderpath_web.rooms.claims.doubts import names_unknown
from coderpath_web.rooms.claims.rules import may_answer, may_vouch, may_withdraw_claim
from coderpath_web.rooms.claims.told import ClaimTold
from coderpath_web.rooms.claims.vouching import vouching_for
from coderpath_web.standings.foresee import foresee


class ClaimPage(ClaimTold):
    """A claim as one viewer may read and answer it."""

    def __init__(self, viewer, claim):
        super().__init__(claim)
        self.viewer = viewer
        self.vouching = vouching_for(claim.kind)
        self.may_vouch = may_vouch(viewer, claim)
        self.may_answer = may_answer(viewer, claim)
        self.may_withdraw = may_withdraw_claim(viewer, claim)

    @cached_property
    def would(self):
        """What vouching for it would change today; nothing once it has ended."""
        if not self.claim.waits:
            return None
        document, today = in_force(clock.today()), clock.today()
        found = foresee(self.claim.coder, document, today, rows=[(self.kind, self.row)])
        withheld = withheld_about(self.viewer, self.claim.coder_id)
        would = WouldChange(found, withheld, nothing_changes(self.kind, self.row))
        would.doubts += names_unknown(self.claim.new)
        return would

    @property
    def is_own(self):
        return self.viewer.is_self(self.claim.coder_id)
