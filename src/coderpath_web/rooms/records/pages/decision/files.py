"""What one takes along of a decision: letter and full record as PDF, the proof, the whole file."""

from django.http import HttpResponse

from coderpath.decision.exported import as_file
from coderpath_web.decisions.again import exported
from coderpath_web.decisions.printing import CannotPrintError, letter_pdf, record_pdf
from coderpath_web.journal.checkpoints.proving import NOT_YET, proof_of
from coderpath_web.rooms.records.pages.decision.found import record_or_404
from coderpath_web.rooms.records.pages.decision.views import page_of
from coderpath_web.rooms.records.rules import may_take_along
from coderpath_web.rooms.records.shown import record_shown


def letter(request, decision):
    return _printed(request, decision, letter_pdf, "letter")


def record(request, decision):
    return _printed(request, decision, record_pdf, "record")


def proof(request, decision):
    """Give the proof that its entry is in the ledger; the page says so where there is none yet."""
    found = record_or_404(request, decision)
    proven = proof_of(found.pk)
    if proven is None:
        return page_of(request, found, refused=NOT_YET)
    return _file(proven.text.encode(), "text/plain; charset=utf-8", f"proof-{decision}.txt")


def exported_decision(request, decision):
    found = record_or_404(request, decision)
    may_take_along(request.viewer, found).or_refuse()
    return _file(as_file(exported(found)), "application/json", f"decision-{decision}.json")


def _printed(request, decision, print_it, name):
    found = record_or_404(request, decision)
    shown = record_shown(request.viewer, found)
    try:
        content = print_it(shown)
    except CannotPrintError as error:
        return page_of(request, found, refused=str(error), status=503)
    return _file(content, "application/pdf", f"{name}-{decision}.pdf")


def _file(content, kind, name):
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
