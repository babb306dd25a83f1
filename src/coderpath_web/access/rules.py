"""Who may invite, give roles, close accounts: nobody gives more than they have themselves."""

from coderpath_web.access.models import Grant, Invitation
from coderpath_web.access.offers import OWN, Offer
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE, reached_facilities
from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.access.ruling import YES, Ruling, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.accounts.models import Account
from coderpath_web.dated_rows import lasting
from coderpath_web.people.models import Coder

WITHIN_REACH = "You can invite people within your own reach, to roles no wider than your own."
WHOM_YOU_INVITE = "You can reset the passwords of people you could invite."


def may_invite(viewer: Viewer, offer: Offer, coder: Coder | None) -> Ruling:
    """Tell whether a viewer may invite somebody to this; nobody invites to more than they have."""
    if viewer.may(P.MANAGE_ACCOUNTS):
        return YES
    if coder is not None and not viewer.reaches(coder, P.INVITE):
        return Ruling(WITHIN_REACH)
    if offer == OWN:
        return yes_if(coder is not None, WITHIN_REACH)
    is_within = any(_is_within(offer, grant) for grant in viewer.allowing(P.INVITE))
    return yes_if(
        is_within and (coder is not None or viewer.coders(P.INVITE) is EVERYONE), WITHIN_REACH
    )


def may_renew(viewer: Viewer, account: Account) -> Ruling:
    """Tell whether a viewer may let somebody choose a new password: whoever may invite them to all.

    A link opens the account with its roles, so it is as much as an invitation to each of them,
    also to those that are still to come.
    """
    if account.pk == viewer.account.pk or not account.is_active:
        return Ruling(WHOM_YOU_INVITE)
    if viewer.may(P.MANAGE_ACCOUNTS):
        return YES
    grants = account.grants.filter(lasting(viewer.day)).select_related("facility")
    offers = [OWN] if account.coder else []
    offers += [Offer(one.role, one.scope, one.facility, one.region) for one in grants]
    return yes_if(
        bool(offers) and all(may_invite(viewer, offer, account.coder) for offer in offers),
        WHOM_YOU_INVITE,
    )


def may_withdraw(viewer: Viewer, invitation: Invitation) -> Ruling:
    """Tell whether a viewer may withdraw an invitation: the own ones, and those within reach."""
    coder = invitation.coder_id
    return yes_if(
        viewer.may(P.MANAGE_ACCOUNTS)
        or (
            viewer.may(P.INVITE)
            and (
                invitation.sent_in.actor_id == viewer.account.pk
                or (coder is not None and viewer.reaches(coder, P.INVITE))
            )
        ),
        "You can withdraw invitations that you sent, and those of people within your reach.",
    )


def may_manage(viewer: Viewer, account: Account) -> Ruling:
    """Tell whether a viewer may give an account roles, end them, close it: never the own one."""
    if viewer.account.pk == account.pk:
        return Ruling("Nobody changes their own roles or account; ask another administrator.")
    return yes_if(viewer.may(P.MANAGE_ACCOUNTS), "Only administrators give and end roles.")


def may_name_organisation(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may name the organization."""
    return yes_if(viewer.may(P.MANAGE_ACCOUNTS), "Only administrators name the organization.")


def may_take_out(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may take out the list that a page shows; its page asks for whom."""
    return yes_if(viewer.account.is_active, "This account is closed; ask an administrator.")


def may_change_own(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may change the own password, and how pages look."""
    return yes_if(viewer.account.is_active, "This account is closed; ask an administrator.")


def _is_within(offer: Offer, grant: Grant) -> bool:
    """Tell whether an offer allows and reaches no more than a grant does.

    Whom a team of somebody else will hold cannot be known, so a team leader offers none.
    """
    role = ROLES.get(offer.role)
    if role is None or not role.permissions <= ROLES[grant.role].permissions:
        return False
    if grant.scope == Scope.CORPORATE:
        return True
    if offer.scope == Scope.TEAM:
        return grant.scope in {Scope.FACILITY, Scope.REGION}
    if offer.scope == Scope.REGION:
        return offer.region == grant.region
    reached = reached_facilities([grant])
    return offer.facility is not None and (reached is EVERYONE or offer.facility.pk in reached)
