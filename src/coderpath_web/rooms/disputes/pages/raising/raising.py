"""Saying what is wrong with a fact about oneself, and perhaps what it should be."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath.sentence.calendar import day_words
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.frame.form.row_form import ReasonForm, RowForm
from coderpath_web.rooms.disputes.actions import raise_dispute
from coderpath_web.rooms.disputes.models import Dispute
from coderpath_web.rooms.disputes.pages.about import fact_or_404
from coderpath_web.rooms.disputes.rules import may_dispute
from coderpath_web.rooms.disputes.told import dispute_told

WRONG = ("wrong", "What is wrong?", "Such as: 16 hours of leave on 8 January count as productive")
BY_WORDS_ALONE = ("reports", "coders", "checked")
"""Kinds of which a coder says in words alone what they should be."""


class InsteadForm(RowForm):
    """What a row should be; whoever corrects it says where that is written down."""

    def answer(self, name):
        return "" if name == "source" else super().answer(name)


@require_http_methods(["GET", "POST"])
def new(request, fact):
    """Raise a dispute about a fact."""
    fact = fact_or_404(request.viewer, fact)
    may_dispute(request.viewer, fact).or_refuse()
    reason, row = ReasonForm(WRONG), fact_row(fact)
    form = None
    if fact.kind not in BY_WORDS_ALONE:
        form = InsteadForm(fact.kind, request.viewer, coder=fact.coder, asks=())
        form.show(row)
    if request.method == "POST" and reason.read(request.POST):
        instead = _instead(request, form, row)
        if form is None or not form.wrong:
            wrong = reason.answer("wrong")
            by = request.viewer.account
            made = raise_dispute(by=by, fact=fact, wrong=wrong, instead=instead)
            messages.success(
                request, f"Sent. An answer is owed by {day_words(made.due.toordinal())}."
            )
            return redirect("dispute", made.pk)
    told = dispute_told(Dispute(fact=fact, wrong="", due=request.viewer.day))
    context = {"reason": reason, "form": form, "told": told, "fact": fact}
    is_wrong = reason.wrong or (form and form.wrong)
    status = 422 if request.method == "POST" and is_wrong else 200
    return render(request, "rooms/disputes/pages/raising/raising.html", context, status=status)


def _instead(request, form, row):
    """Read what it should be; nothing where it is left as it is on file."""
    new = form.read(request.POST) if form else None
    return new if new and new.row[:-1] != row[:-1] else None
