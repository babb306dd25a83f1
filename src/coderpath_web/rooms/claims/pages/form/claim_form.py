"""The form of a claim: the questions of its kind, where it is written down, and scans of it."""

from coderpath.facts.kinds import KINDS
from coderpath.sentence.words import listed
from coderpath_web import clock
from coderpath_web.frame.form.row_form import RowForm, source_such_as
from coderpath_web.rooms.claims.actions import ATTESTED_BY
from coderpath_web.rooms.claims.doubts import Doubts
from coderpath_web.rooms.claims.pages.form.files import Scans

SOURCE = source_such_as("a certificate number", "the school", "whom to ask")
MOST_NAMED = 12
"""Names of the path that a hint lists."""


class ClaimForm(RowForm, Scans):
    """The questions of one kind as a coder is asked them.

    What somebody attests is said by whoever vouches, so its role, its day and its yes are not
    asked for.
    """

    def __init__(self, kind, viewer, coder):
        columns = {one.name for one in KINDS[kind].columns}
        today = clock.today().toordinal()
        fixed = {ATTESTED_BY: "", "held": True, "on": today} if ATTESTED_BY in columns else {}
        RowForm.__init__(self, kind, viewer, coder=coder, fixed=fixed, asks=(SOURCE,))
        Scans.__init__(self)
        self.doubts = Doubts()
        for control in self.controls:
            if control.is_name and control.suggestions:
                control.hint = _offers(control)

    @property
    def wrong(self):
        """The controls with something wrong, the scans among them."""
        return [one for one in (*self.all, self.scans) if one.errors]


def _offers(control):
    """Say what the path names, and that anything else can be claimed as well."""
    names = [one.value for one in control.suggestions[:MOST_NAMED]]
    return f"Your path names {listed(names, 'and')}. You can claim another one too."
