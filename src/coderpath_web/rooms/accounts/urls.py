"""Addresses of accounts, invitations and roles."""

from django.urls import path

from coderpath_web.rooms.accounts.pages.accounts import accounts
from coderpath_web.rooms.accounts.pages.invitations import invitations

urlpatterns = [
    path("invitation/<str:secret>/", invitations.invitation, name="invitation"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/accounts.csv", accounts.accounts_csv, name="accounts.csv"),
    path("accounts/invite/", invitations.invite, name="invite"),
    path("accounts/invite/role/", invitations.invite_role, name="invite-role"),
    path(
        "accounts/invite/<int:invitation>/withdraw/",
        invitations.withdraw,
        name="invitation-withdraw",
    ),
    path("accounts/<int:account>/", accounts.account, name="account"),
    path("accounts/<int:account>/renew/", invitations.renew, name="account-renew"),
    path("accounts/<int:account>/close/", accounts.close, name="account-close"),
    path("accounts/<int:account>/reopen/", accounts.reopen, name="account-reopen"),
    path("accounts/roles/<int:grant>/end/", accounts.end, name="role-end"),
]
