"""Saying what is wrong with a fact about oneself, and perhaps what it should be."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath_web import clock
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.frame.form.row_form import ReasonForm, RowForm
from coderpath_web.rooms.disputes.actions import raise_dispute
from coderpath_web.rooms.disputes.models import Dispute
from coderpath_web.rooms.disputes.pages.about import fact_or_404
from coderpath_web.rooms.disputes.rules import due_from, may_dispute
from coderpath_web.rooms.disputes.told import dispute_told

SUCH_AS = {
    "productivity": "17 records of 8 January are missing",
    "hours": "16 hours of leave on 8 January count as productive",
    "reviews": "two of the records that were reviewed are not mine",
    "credentials": "the card says that it is valid through 2028",
}
"""What may be wrong with what people dispute most; of other kinds the day is."""
LONGEST = 2000
ANY = "the first day is 1 March, as the letter says"
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
    reason, row = _reason(fact.kind), fact_row(fact)
    form = None
    if fact.kind not in BY_WORDS_ALONE:
        fixed = {"month": row.month} if "month" in row._fields else {}
        form = InsteadForm(fact.kind, request.viewer, coder=fact.coder, fixed=fixed, asks=())
        form.show(row)
    if request.method == "POST" and reason.read(request.POST):
        instead = _instead(request, form, row)
        if form is None or not form.wrong:
            wrong = reason.answer("wrong")
            by = request.viewer.account
            made = raise_dispute(by=by, fact=fact, wrong=wrong, instead=instead)
            messages.success(request, f"Sent. {dispute_told(made).answers_by}.")
            return redirect("dispute", made.pk)
    told = dispute_told(Dispute(fact=fact, wrong="", due=due_from(clock.today())))
    context = {"reason": reason, "form": form, "told": told, "fact": fact}
    is_wrong = reason.wrong or (form and form.wrong)
    status = 422 if request.method == "POST" and is_wrong else 200
    return render(request, "rooms/disputes/pages/raising/raising.html", context, status=status)


def _reason(kind):
    """Ask what is wrong, with an example of its kind, and with room to tell it."""
    such_as = f"Such as: {SUCH_AS.get(kind, ANY)}."
    form = ReasonForm(("wrong", "What is wrong?", such_as))
    wrong = form.control("wrong")
    wrong.type, wrong.longest, wrong.if_empty = "area", LONGEST, "Tell us what’s wrong."
    return form


def _instead(request, form, row):
    """Read what it should be; nothing where it is left as it is on file."""
    new = form.read(request.POST) if form else None
    return new if new and new.row[:-1] != row[:-1] else None
