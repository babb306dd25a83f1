"""Which coder and which month a page is about; whatever is out of reach is not there."""

from datetime import date

from django.http import Http404

from coderpath_web.access.permissions import Permission as P
from coderpath_web.months.figures import months_told
from coderpath_web.people.models import Coder


def month_or_404(text):
    """Read the month of an address, such as 2026-10, as its first day."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise Http404 from None


def told_or_404(viewer, code: str, text: str):
    """Give a coder that the viewer may see, and a month of theirs."""
    coder: Coder = viewer.coder_or_404(code, P.SEE_FILE)
    month = month_or_404(text)
    return coder, months_told([(coder.pk, month)])[coder.pk, month]
