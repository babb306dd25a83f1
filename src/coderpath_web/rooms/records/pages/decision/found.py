"""A record by its number, as far as a viewer may see it; else 404."""

from django.http import Http404

from coderpath_web.access.permissions import Permission
from coderpath_web.decisions.models import DecisionRecord
from coderpath_web.decisions.rules import may_see_decisions
from coderpath_web.row_number import row_number


def record_or_404(request, decision):
    # The reach is asked first, so that both are answered after the same questions.
    request.viewer.reaches(None, Permission.SEE_DECISIONS)
    records = DecisionRecord.objects.select_related("coder", "made_in", "erased_in")
    # The key is that of an entry, which no lookup holds against what a database can keep.
    found = records.filter(pk=row_number(str(decision)) or 0).first()
    if found is None:
        raise Http404
    may_see_decisions(request.viewer, found.coder_id).or_refuse()
    return found
