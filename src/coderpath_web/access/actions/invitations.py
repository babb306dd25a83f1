"""Inviting people to sign in. Of a link's secret only a digest is kept."""

from datetime import timedelta

from coderpath_web import clock
from coderpath_web.access.actions.handing_out import ask_for_another, withdraw_links
from coderpath_web.access.digests import digest_of, new_secret
from coderpath_web.access.links import open_link
from coderpath_web.access.models import Grant, Invitation
from coderpath_web.access.offers import OWN, Offer, is_sound
from coderpath_web.access.queries import is_open
from coderpath_web.access.refused import Refused
from coderpath_web.access.rules import may_invite, may_renew, may_withdraw
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder

OPEN_FOR = timedelta(days=14)


@in_turn
def invite(
    *, by: Account | None, name: str, coder: Coder | None = None, offer: Offer = OWN
) -> tuple[Invitation, str]:
    """Invite somebody; give the invitation, and the secret of its link, which is shown only now.

    Raises Refused, also where the same person has an open invitation: whoever was given its link
    should be told before it opens nothing. The system itself withdraws that of a coder.

    To a role that could record facts about whoever sends it, the link opens once somebody else has
    confirmed it.
    """
    ask(by, may_invite, offer, coder)
    _refuse_offer(coder, offer)
    if by is not None and _is_invited(name, coder, offer):
        raise Refused(
            f"{name} already has an open invitation. Withdraw it before you send another."
        )
    entry = write_entry(
        by=by,
        action="invitation.sent",
        about=coder,
        details={"name": name, **offer.details()},
    )
    if coder is not None:
        withdraw_links(entry=entry, links=Invitation.objects.filter(is_open(), coder=coder))
    made, secret = _make(entry, name=name, coder=coder, **offer.fields())
    ask_for_another(entry=entry, made=made, offer=offer)
    return made, secret


def _refuse_offer(coder: Coder | None, offer: Offer) -> None:
    if not is_sound(offer) or (coder is None and offer.scope in {"own", "team"}):
        raise Refused("This role cannot have that reach.")
    if coder is not None and Account.objects.filter(coder=coder).exists():
        raise Refused("This coder already has an account.")


def _is_invited(name: str, coder: Coder | None, offer: Offer) -> bool:
    """Tell whether a coder has an open invitation; anybody else, one of that name to the same."""
    found = Invitation.objects.filter(is_open(), renews=None, coder=coder)
    return found.exists() if coder else found.filter(name=name, **offer.fields()).exists()


@in_turn
def renew_password(*, by: Account | None, account: Account) -> str:
    """Give the secret of a link by which somebody chooses a new password. Raises Refused."""
    account.refresh_from_db(fields=["is_active"])
    ask(by, may_renew, account)
    details = {"account": account.name}
    entry = write_entry(by=by, action="password.link-made", about=account.coder_id, details=details)
    Invitation.objects.filter(is_open(), renews=account).update(withdrawn_in=entry)
    return _make(entry, name=account.name, coder=account.coder, renews=account, **OWN.fields())[1]


def _make(entry: Entry, **fields: object) -> tuple[Invitation, str]:
    secret = new_secret()
    made = Invitation.objects.create(
        digest=digest_of(secret), expires_at=entry.at + OPEN_FOR, sent_in=entry, **fields
    )
    return made, secret


@in_turn
def accept_invitation(*, secret: str, username: str = "", password: str) -> Account:
    """Make the account that an invitation offers, or give an account its new password.

    Raises Refused when the invitation is not open any more.

    Raises IntegrityError when somebody else took the user name in the meantime.
    """
    invitation = open_link(secret)
    if invitation is None:
        raise Refused("This invitation is no longer open.")
    account = invitation.renews or Account(
        username=username, name=invitation.name, coder=invitation.coder
    )
    account.set_password(password)
    # Of an account that is there, nothing but the password: it may be closed at this moment.
    account.save(update_fields=["password"] if invitation.renews else None)
    action = "account.password-changed" if invitation.renews else "invitation.accepted"
    entry = write_entry(by=account, action=action, about=invitation.coder)
    still_open = Invitation.objects.filter(is_open(), pk=invitation.pk)
    if not still_open.update(used_in=entry, account=account):
        raise Refused("This invitation is no longer open.")
    offer = Offer(invitation.role, invitation.scope, invitation.facility, invitation.region)
    if offer != OWN and not invitation.renews:
        fields = offer.fields() | {"account": account, "since": clock.today()}
        Grant.objects.create(given_in=entry, **fields)
    return account


@in_turn
def withdraw_invitation(*, by: Account | None, invitation: Invitation) -> None:
    """Withdraw an invitation: its link opens nothing. Raises Refused when it is not open."""
    ask(by, may_withdraw, invitation)
    entry = write_entry(
        by=by,
        action="invitation.withdrawn",
        about=invitation.coder_id,
        details={"name": invitation.name},
    )
    links = Invitation.objects.filter(is_open(), pk=invitation.pk)
    if not withdraw_links(entry=entry, links=links):
        raise Refused("This invitation is no longer open.")
