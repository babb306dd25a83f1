"""The last day of somebody's employment, asked for alone: the rest of the row stays as it is."""

from coderpath_web.frame.form.row_form import RowForm, source_such_as
from coderpath_web.rooms.evidence.recording import LEAVES

STAYS = ("name", "facility", "hired")
SOURCE = source_such_as("the letter of 2 November 2026")
HINT = "You see what ends with it before anything is saved"


def asks_last_day(request, page):
    """Tell whether the last day of an employment without an end is asked for, and nothing else."""
    return page.fact.kind == "coders" and page.fact.until is None and LEAVES in request.GET


class LastDayForm(RowForm):
    """The questions: the last day, why it ended, and the source of that."""

    def __init__(self, viewer, page):
        fixed = {name: getattr(page.row, name) for name in STAYS}
        super().__init__("coders", viewer, coder=page.fact.coder, fixed=fixed, asks=(SOURCE,))
        last = self.control("left")
        last.required, last.hint = True, HINT

    def show(self, row):
        """Begin empty: what is on file says nothing of a last day."""

    def read(self, answers):
        """Read the answers; a last day has to be among them."""
        new = super().read(answers)
        if not self.answer("left"):
            self.add("left", "Fill this in.")
        return None if self.wrong else new
