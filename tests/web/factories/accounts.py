"""Accounts with a role."""

from datetime import date

from django.db import transaction

from coderpath_web import clock
from coderpath_web.access.models import Grant
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry

ALWAYS = date(2020, 1, 1)


@transaction.atomic
def account(
    role="",
    scope="corporate",
    *,
    coder=None,
    facility=None,
    region="",
    username="",
    until=None,
    is_new=False,
):
    """Make an account; with a role where one is named. Sign in with client.force_login.

    Somebody has signed in with it before, unless it is new.
    """
    username = username or role or (coder.code if coder else "somebody")
    made = Account(username=username, name=username.title(), coder=coder)
    made.last_login = None if is_new else clock.now()
    made.set_unusable_password()
    made.save()
    if role and role != "coder":
        entry = write_entry(by=None, action="role.given", details={"role": role})
        Grant.objects.create(
            account=made,
            role=role,
            scope=scope,
            facility=facility,
            region=region,
            since=ALWAYS,
            until=until,
            given_in=entry,
        )
    return made
