"""What the part of a proposal that shows an invitation needs."""

from coderpath_web.access.models import Invitation
from coderpath_web.access.roles import ROLES
from coderpath_web.rooms.accounts.pages.reach_words import reach_text
from coderpath_web.standings.queries.employment import places


def shown(viewer, proposal):
    """Give the invitation with its role and reach in words."""
    del viewer  # who may confirm it may invite to the same
    links = Invitation.objects.select_related("coder", "sent_in", "used_in")
    link = links.get(pk=proposal.what["invitation"])
    return {
        "invitation": link,
        "role": ROLES[link.role].title,
        "reach": reach_text(link, places()),
    }
