"""Actions on accounts, roles and invitations."""

from coderpath_web import clock
from coderpath_web.access import actions
from coderpath_web.access.offers import Offer
from coderpath_web.accounts.models import Account, Theme
from tests.web.rulings.case import Case

NOT_MANAGING = ("coder", "supervisor", "trainer", "hr", "leadership")
OFFER = Offer("leadership", "corporate")


def close(world, _, by):
    actions.close_account(by=by, account=world.other)


def reopen(world, _, by):
    actions.reopen_account(by=by, account=world.other)


def give(world, _, by):
    actions.give_role(by=by, account=world.other, offer=OFFER, since=clock.today())


def end(world, _, by):
    actions.end_role(by=by, grant=world.grant, on=clock.today())


def invite(world, _, by):
    actions.invite(by=by, name="Walter", offer=OFFER)


def renew(world, _, by):
    actions.renew_password(by=by, account=world.accounts["coder"])


def withdraw(world, _, by):
    actions.withdraw_invitation(by=by, invitation=world.invitation)


def name(world, _, by):
    actions.name_organisation(by=by, name="Valley Health")


def told(world, _, by):
    actions.note_told(by=by)


def take_out(world, _, by):
    actions.tell_list(by=by, name="readiness", rows=9)


def theme(world, _, by):
    actions.change_theme(by=by, theme=Theme.DARK)


def password(world, _, by):
    actions.change_password(by=by, password="a few quiet words")


def closed(world):
    """Close an account behind the back of whoever acts: what is everybody's is not its own."""
    Account.objects.filter(pk=world.accounts["trainer"].pk).update(is_active=False)


def closed_other(world):
    Account.objects.filter(pk=world.other.pk).update(is_active=False)


CASES = {
    "access.actions.accounts.close_account": Case(close, "administrator", NOT_MANAGING),
    "access.actions.accounts.reopen_account": Case(
        reopen, "administrator", NOT_MANAGING, closed_other
    ),
    "access.actions.accounts.note_told": Case(told, "coder", ("trainer",), closed),
    "access.actions.lists.tell_list": Case(take_out, "coder", ("trainer",), closed),
    "access.actions.accounts.change_theme": Case(theme, "coder", ("trainer",), closed),
    "access.actions.accounts.change_password": Case(password, "coder", ("trainer",), closed),
    "access.actions.roles.give_role": Case(give, "administrator", NOT_MANAGING),
    "access.actions.roles.end_role": Case(end, "administrator", NOT_MANAGING),
    "access.actions.organisation.name_organisation": Case(name, "administrator", NOT_MANAGING),
    "access.actions.invitations.invite": Case(
        invite, "administrator", ("coder", "supervisor", "trainer", "manager elsewhere")
    ),
    "access.actions.invitations.renew_password": Case(
        renew, "supervisor", ("coder", "trainer", "manager elsewhere", "leadership")
    ),
    "access.actions.invitations.withdraw_invitation": Case(
        withdraw, "manager elsewhere", ("coder", "trainer", "supervisor", "leadership")
    ),
}
