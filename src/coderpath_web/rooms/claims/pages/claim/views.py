"""What can be done with a claim from its page, and its scans."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST

from coderpath_web.access.refused import Refused
from coderpath_web.facts import refused
from coderpath_web.facts.on_file import OnFileAlready
from coderpath_web.frame.working.leading import leading
from coderpath_web.kept_files import Damaged, kept_file
from coderpath_web.rooms.claims import actions
from coderpath_web.rooms.claims.pages.about import claim_or_404
from coderpath_web.rooms.claims.pages.claim.claim import ClaimPage
from coderpath_web.rooms.claims.pages.form.files import Scans

ON_FILE = "The same is on file already. Refuse the claim, and say so."
DAMAGED = (
    "This file is missing or damaged where scans are kept. Whoever runs Coderpath can put it back "
    "from a backup.\n"
)


class SaidForm(forms.Form):
    """One text, for the other side to read."""

    said = forms.CharField(max_length=500)

    def __init__(self, data=None, *, label, missing):
        super().__init__(data, auto_id=f"id_{label.split()[0].lower()}_%s")
        self.fields["said"].label = label
        self.fields["said"].error_messages["required"] = missing


def vouching_form(data=None):
    missing = "Say how it was checked, such as: looked up at AHIMA on 3 March."
    return SaidForm(data, label="How was it checked?", missing=missing)


def asking_form(data=None):
    missing = "Say what is missing, so that it can be brought."
    return SaidForm(data, label="What is missing?", missing=missing)


def refusing_form(data=None):
    missing = "Say why; the person it is about reads it."
    return SaidForm(data, label="Why is it refused?", missing=missing)


def answering_form(data=None):
    return SaidForm(data, label="Your answer", missing="Answer in a few words.")


def claim(request, claim):
    return _page(request, claim_or_404(request.viewer, claim))


@require_POST
def vouch(request, claim):
    found, form = claim_or_404(request.viewer, claim), vouching_form(request.POST)

    def act():
        actions.vouch_for(by=request.viewer.account, claims=[found], said=_said(form))

    return _do(request, found, act, "Vouched for", vouching=form)


@require_POST
def ask(request, claim):
    found, form = claim_or_404(request.viewer, claim), asking_form(request.POST)

    def act():
        actions.ask_for_more(by=request.viewer.account, claim=found, why=_said(form))

    return _do(request, found, act, "Asked for more", asking=form)


@require_POST
def refuse(request, claim):
    found, form = claim_or_404(request.viewer, claim), refusing_form(request.POST)

    def act():
        actions.refuse_claim(by=request.viewer.account, claim=found, why=_said(form))

    return _do(request, found, act, "Refused", refusing=form)


@require_POST
def withdraw(request, claim):
    found = claim_or_404(request.viewer, claim)

    def act():
        actions.withdraw_claim(by=request.viewer.account, claim=found)

    return _do(request, found, act, "Withdrawn")


@require_POST
def answer(request, claim):
    found, form, files = claim_or_404(request.viewer, claim), answering_form(request.POST), Scans()
    scans = files.take(request, found.attachments.count())
    if not form.is_valid():
        return _page(request, found, files=files, answering=form, status=422)
    if files.scans.errors:
        return _page(request, found, files=files, answering=form, status=422)

    def act():
        by = request.viewer.account
        actions.answer_claim(by=by, claim=found, said=_said(form), scans=scans)

    return _do(request, found, act, "Answered", answering=form)


def scan(request, claim, scan):
    """Give a scan as a file to keep, never as a page: browsers run nothing of it."""
    found = claim_or_404(request.viewer, claim)
    one = found.attachments.filter(pk=scan).first()
    if one is None:
        raise Http404
    try:
        answer = HttpResponse(kept_file(one.digest), content_type=one.type)
    except Damaged:
        return HttpResponse(DAMAGED, status=410, content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{one.name}"'
    return answer


def _said(form):
    return form.cleaned_data["said"].strip()


def _do(request, found, act, done, **asked):
    """Take a step; otherwise show the claim as it stands by now, with the reason."""
    if any(not form.is_valid() for form in asked.values()):
        return _page(request, found, status=422, **asked)
    try:
        with leading(f"{done}.", resolve_url("claim", found.pk)):
            act()
    except OnFileAlready as there:
        (fact,) = there.facts[:1]
        return _refused(request, found, ON_FILE, fact=fact)
    except refused.Refused as clash:
        return _refused(request, found, "; ".join(one.in_form for one in clash.findings[:3]))
    except Refused as why:
        return _refused(request, found, str(why))
    messages.success(request, f"{done}: {ClaimPage(request.viewer, found).in_a_sentence}.")
    return redirect("claim", found.pk)


def _refused(request, found, why, fact=None):
    found = claim_or_404(request.viewer, found.pk)
    return _page(request, found, refused=why, on_file=fact, status=409)


def _page(request, found, *, status=200, **more):
    context = {
        "page": ClaimPage(request.viewer, found),
        "vouching": vouching_form(),
        "asking": asking_form(),
        "refusing": refusing_form(),
        "answering": answering_form(),
        "files": Scans(),
    } | more
    return render(request, "rooms/claims/pages/claim/claim.html", context, status=status)
