"""Saying from when several kinds of a coder's records are complete, at once."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath.facts.columns import SINCE
from coderpath.facts.kinds import SAYING_NO
from coderpath.facts.rows import Checked
from coderpath.facts.source import Source
from coderpath.facts.values.dates import read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath_web.facts.models import Fact
from coderpath_web.facts.names import coder_name
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.words import WORDS, label_of, offered
from coderpath_web.frame.form.controls import Control
from coderpath_web.frame.form.one_meaning import plain_day
from coderpath_web.frame.form.row_form import SOURCE, Answers
from coderpath_web.frame.form.said import finding_text
from coderpath_web.rooms.evidence.actions import record_facts
from coderpath_web.rooms.evidence.pages.about import coder_about
from coderpath_web.rooms.evidence.pages.fact.refusals import own_file
from coderpath_web.rooms.evidence.pages.form.mending import Plan
from coderpath_web.rooms.evidence.pages.form.saving import save

KINDS = [kind for kinds in offered().values() for kind in kinds if kind in SAYING_NO]
"""The kinds of which a missing row says something only once they are complete."""


class CheckedForm(Answers):
    """Which kinds are complete, and since when."""

    def __init__(self, coder):
        since = label_of("checked", "since")
        super().__init__(
            [Control("since", since.label, since.hint, required=True, type="date")], [SOURCE]
        )
        self.coder = coder
        rows = Fact.objects.filter(kind="checked", coder=coder, retracted_at=None)
        self.known = dict(rows.order_by("-since").values_list("subject", "since"))
        self.chosen = []

    @property
    def kinds(self):
        """The kinds with their names, since when they are complete, and whether chosen."""
        return [
            (kind, WORDS[kind].title, self.known.get(kind), kind in self.chosen) for kind in KINDS
        ]

    def read(self, answers):
        """Give the new facts, or None when something is wrong."""
        self.keep(answers)
        self.chosen = [kind for kind in answers.getlist("kind") if kind in KINDS]
        since = self._since(self.control("since"))
        if not self.chosen:
            self.add("since", "Choose at least one kind of record.")
        source = Source(self.answer("source"), 0)
        if self.wrong:
            return None
        return [
            NewFact("checked", Checked(self.coder.code, kind, since, source))
            for kind in self.chosen
        ]

    @staticmethod
    def _since(control):
        control.value = plain_day(control.value)
        day = read_day(control.value) if control.value else None
        if day is None:
            control.errors.append("Give a date.")
        elif isinstance(day, Unreadable):
            control.errors.append(finding_text(day, control, SINCE))
        return day


@require_http_methods(["GET", "POST"])
def checked(request, code):
    """Record that everything of some kinds is on file from a day on."""
    if answer := own_file(request, code, "checked"):
        return answer
    coder = coder_about(request.viewer, code, "checked")
    form = CheckedForm(coder)
    if request.method == "GET":
        form.chosen = request.GET.getlist("kind")
    elif entry := _record(request, coder, form):
        return redirect("fact", entry.recorded.first().pk)
    context = {"form": form, "coder": coder, "name": coder_name(coder.code)}
    return render(
        request,
        "rooms/evidence/pages/checked/checked.html",
        context,
        status=form.status,
    )


def _record(request, coder, form):
    new = form.read(request.POST)
    if new is None:
        return None

    def act(plan):
        return record_facts(by=request.user, new=plan.new, why=form.answer("source"))

    return save(request, form, act, "Recorded", Plan(coder, tuple(new)))
