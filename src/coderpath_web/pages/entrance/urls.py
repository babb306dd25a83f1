"""Addresses of coming in."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from coderpath_web.pages.entrance import (
    accounts,
    asking,
    home,
    invitations,
    journal,
    reading,
    signing,
    stepping_in,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("sign-in/", signing.SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("password/", signing.password, name="password"),
    path("step-in/", stepping_in.step_in, name="step-in"),
    path("as-of/", asking.as_of, name="as-of"),
    path("theme/", asking.theme, name="theme"),
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
    path("roles/", reading.roles, name="roles"),
    path("words/", reading.words, name="words"),
    path("journal/", journal.journal, name="journal"),
    path("journal/journal.csv", journal.journal_csv, name="journal.csv"),
]
