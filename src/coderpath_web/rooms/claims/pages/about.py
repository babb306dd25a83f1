"""Which claim, or whom, a page is about; whatever is out of reach is not there."""

from django.http import Http404

from coderpath_web.access.permissions import Permission
from coderpath_web.rooms.claims.models import Claim
from coderpath_web.rooms.claims.queries import with_steps
from coderpath_web.rooms.claims.rules import may_see_claim


def claim_or_404(viewer, number):
    """Give a claim that the viewer may see.

    Of a claim that is not there as much is asked as of one out of reach, so that none tells.
    """
    may_see_claim(viewer, Claim.objects.filter(pk=number).first() or Claim()).or_refuse()
    found = with_steps().filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def coder_or_404(viewer, code):
    """Give a coder whose file the viewer sees."""
    return viewer.coder_or_404(code, Permission.SEE_FILE)
