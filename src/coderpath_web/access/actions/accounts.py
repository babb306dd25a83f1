"""Closing accounts, opening them again, and what people change of their own."""

from coderpath_web.access.models import Invitation
from coderpath_web.access.queries import is_administered_without, is_open
from coderpath_web.access.refused import Refused
from coderpath_web.access.rules import may_change_own, may_manage
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account, Theme
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn


@in_turn
def close_account(*, by: Account | None, account: Account, why: str = "") -> None:
    """Close an account: from the next request on it opens nothing. Raises Refused."""
    ask(by, may_manage, account)
    _refuse_unless(account, is_active=True, otherwise="This account is already closed.")
    _journal(by, "account.closed", account, why)
    # Each has a turn, so of two who close each other one comes second.
    if not is_administered_without(account=account.pk):
        raise Refused("This is the last administrator; give the role to somebody else first.")
    Account.objects.filter(pk=account.pk).update(is_active=False)


@in_turn
def reopen_account(*, by: Account | None, account: Account, why: str = "") -> None:
    """Open a closed account again, with the roles it has. Raises Refused."""
    ask(by, may_manage, account)
    _refuse_unless(account, is_active=False, otherwise="This account is already open.")
    _journal(by, "account.reopened", account, why)
    Account.objects.filter(pk=account.pk).update(is_active=True)


@in_turn
def change_theme(*, by: Account, theme: Theme) -> None:
    """Change how pages look to an account."""
    ask(by, may_change_own)
    write_entry(by=by, action="account.theme-changed", details={"theme": str(theme)})
    Account.objects.filter(pk=by.pk).update(theme=theme)


@in_turn
def change_password(*, by: Account, password: str) -> None:
    """Change the own password; links by which it could be chosen anew are withdrawn."""
    ask(by, may_change_own)
    entry = _journal(by, "account.password-changed", by, "")
    Invitation.objects.filter(is_open(), renews=by).update(withdrawn_in=entry)
    by.set_password(password)
    by.save(update_fields=["password"])


def _refuse_unless(account: Account, *, is_active: bool, otherwise: str) -> None:
    if not Account.objects.filter(pk=account.pk, is_active=is_active).exists():
        raise Refused(otherwise)


@in_turn
def note_told(*, by: Account) -> None:
    """Keep that the holder of an account knows what others did with it."""
    ask(by, may_change_own)
    entry = _journal(by, "account.told", by, "")
    Account.objects.filter(pk=by.pk).update(told_of=entry.number)


def _journal(by: Account | None, action: str, account: Account, why: str) -> Entry:
    details = {"account": account.name}
    return write_entry(by=by, action=action, about=account.coder_id, why=why, details=details)
