"""Accounts with a role."""

from datetime import date

from django.db import transaction

from coderpath_web.access.models import Grant
from coderpath_web.accounts.models import Account
from coderpath_web.journal.actions import write_entry

ALWAYS = date(2020, 1, 1)


@transaction.atomic
def account(
    role="", scope="corporate", *, coder=None, facility=None, region="", username="", until=None
):
    """Make an account; with a role where one is named. Sign in with client.force_login."""
    username = username or role or (coder.code if coder else "somebody")
    made = Account(username=username, name=username.title(), coder=coder)
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
