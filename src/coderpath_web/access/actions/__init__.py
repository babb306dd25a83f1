"""Changing who may sign in, and who may see and do what. There is no other way."""

from coderpath_web.access.actions.accounts import (
    change_password,
    change_theme,
    close_account,
    note_told,
    reopen_account,
)
from coderpath_web.access.actions.invitations import (
    accept_invitation,
    invite,
    renew_password,
    withdraw_invitation,
)
from coderpath_web.access.actions.lists import tell_list
from coderpath_web.access.actions.organisation import name_organisation
from coderpath_web.access.actions.roles import end_role, give_role

__all__ = [
    "accept_invitation",
    "change_password",
    "change_theme",
    "close_account",
    "end_role",
    "give_role",
    "invite",
    "name_organisation",
    "note_told",
    "renew_password",
    "reopen_account",
    "tell_list",
    "withdraw_invitation",
]
