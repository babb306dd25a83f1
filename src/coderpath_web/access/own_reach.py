"""Whether a role that somebody hands out could write about the one who hands it out."""

from coderpath_web.access.answering import asking
from coderpath_web.access.models import Grant
from coderpath_web.access.offers import Offer
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE, reached_coders
from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.access.viewer import Viewer
from coderpath_web.people.models import Coder

WRITING = frozenset(
    {P.RECORD_FACTS, P.RECORD_TRAINING, P.RECORD_REVIEWS, P.IMPORT_FACTS, P.SET_STANDARDS}
)
INVITING = (asking(P.MANAGE_ACCOUNTS, P.INVITE),)
"""What whoever confirms such an invitation must be allowed, everywhere."""


def writes_about(viewer: Viewer, offer: Offer, holder: Coder | None) -> bool:
    """Tell whether somebody with a role could record what is held about the viewer."""
    own = viewer.account.coder_id
    if own is None or offer.scope == Scope.OWN or not ROLES[offer.role].permissions & WRITING:
        return False
    leader = holder.pk if holder else None
    reached = reached_coders([Grant(**offer.fields())], leader, viewer.day)
    return reached is EVERYONE or own in reached
