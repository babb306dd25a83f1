"""Whether a link is still open: invitations, and links by which somebody chooses a new password."""

from collections.abc import Iterator
from itertools import count

from coderpath_web import clock
from coderpath_web.access.digests import digest_of, secret_for
from coderpath_web.access.models import Invitation
from coderpath_web.access.queries import open_invitation
from coderpath_web.access.rules import may_renew
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.journal.sent_forms import being_sent
from coderpath_web.proposals.queries import waiting_about


def open_link(secret: str) -> Invitation | None:
    """Give the invitation that a link's secret opens; None when it opens nothing any more."""
    found = open_invitation(digest_of(secret))
    if found is None or waits_for_another(found):
        return None
    if found.renews is None or _still_renews(found.sent_in.actor, found.renews):
        return found
    return None


def waiting_link(secret: str) -> Invitation | None:
    """Give the invitation of a link that would be open, had somebody else confirmed it."""
    found = open_invitation(digest_of(secret))
    return found if found and waits_for_another(found) else None


def waits_for_another(link: Invitation) -> bool:
    """Tell whether a link opens nothing before somebody else has confirmed it."""
    return waiting_about(link.subject).filter(counts=False).exists()


def links_made() -> Iterator[tuple[Invitation, str]]:
    """Give the links, with their secrets, that the form made which is being sent again."""
    form = being_sent()
    for number in count(1):
        secret = secret_for(form, number) if form else ""
        found = Invitation.objects.filter(digest=digest_of(secret)).first()
        if found is None:
            return
        yield found, secret


def _still_renews(maker: Account | None, account: Account) -> bool:
    """Tell whether whoever made the link may do so today: the account may have more roles now."""
    if maker is None:
        return account.is_active
    return maker.is_active and bool(may_renew(Viewer(maker, clock.today()), account))
