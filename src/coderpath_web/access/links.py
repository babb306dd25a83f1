"""Whether a link is still open: invitations, and links by which somebody chooses a new password."""

from coderpath_web import clock
from coderpath_web.access.digests import digest_of
from coderpath_web.access.models import Invitation
from coderpath_web.access.queries import open_invitation
from coderpath_web.access.rules import may_renew
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account


def open_link(secret: str) -> Invitation | None:
    """Give the invitation that a link's secret opens; None when it opens nothing any more."""
    found = open_invitation(digest_of(secret))
    if found is None or found.renews is None or _still_renews(found.sent_in.actor, found.renews):
        return found
    return None


def _still_renews(maker: Account | None, account: Account) -> bool:
    """Tell whether whoever made the link may do so today: the account may have more roles now."""
    if maker is None:
        return account.is_active
    return maker.is_active and bool(may_renew(Viewer(maker, clock.today()), account))
