"""The form of a claim: the questions of its kind, where it is written down, and scans of it."""

from coderpath.facts.kinds import KINDS
from coderpath_web import clock
from coderpath_web.frame.form.controls import Control
from coderpath_web.frame.form.row_form import RowForm, source_such_as
from coderpath_web.rooms.claims.actions import ATTESTED_BY
from coderpath_web.rooms.claims.scans import MEGABYTE, MOST_BYTES, MOST_FILES, BadScan, take_scans

SOURCE = source_such_as("a certificate number", "the school", "whom to ask")
FILES = "files"
HINT = (
    f"PDF, PNG or JPEG, at most {MOST_FILES} files of {MOST_BYTES // MEGABYTE} MB. "
    "Only people who see the record can open them."
)


def scans_control():
    """Ask for scans."""
    return Control(FILES, "Scans or photos", HINT, required=False, type="file")


class Scans:
    """What is asked beside a form: scans, which a browser never sends twice."""

    def __init__(self):
        self.scans = scans_control()
        self.were_sent = False

    def take(self, files, there=0):
        """Keep what was sent; give nothing, and say why, where it cannot be taken."""
        try:
            return take_scans(files, there)
        except BadScan as bad:
            self.scans.errors.append(str(bad))
            return []


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

    @property
    def wrong(self):
        """The controls with something wrong, the scans among them."""
        return [one for one in (*self.all, self.scans) if one.errors]
