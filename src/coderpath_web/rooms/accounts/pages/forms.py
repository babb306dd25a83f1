"""The forms of accounts, roles and invitations."""

from functools import cached_property

from django import forms
from django.contrib.auth import password_validation
from django.core.validators import RegexValidator

from coderpath_web.access.offers import is_sound, roles_offered
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.roles import ROLES, Scope
from coderpath_web.accounts.models import Account
from coderpath_web.frame.form.day_field import DayField
from coderpath_web.frame.form.offered import offer
from coderpath_web.people.models import Coder
from coderpath_web.rooms.accounts.pages.reach_words import reach_choices, read_offer

NAME = RegexValidator(r"^[\w.@+-]+\Z", "Use letters, digits and . @ + - _ only.")
SCOPES = {
    Scope.OWN: "their own file",
    Scope.TEAM: "their own team",
    Scope.FACILITY: "a facility",
    Scope.REGION: "a region",
    Scope.CORPORATE: "the whole organization",
}


def _secret(label, hint=""):
    widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
    return forms.CharField(label=label, help_text=hint, widget=widget, strip=False, max_length=128)


def _day(label, hint="", *, required=True):
    return DayField(label=label, help_text=hint, required=required)


class NewPasswordForm(forms.Form):
    password = _secret(
        "Password", "At least 12 characters. A few words in a row are easy to remember."
    )
    again = _secret("Password, again")

    def clean_password(self):
        account = Account(username=self.cleaned_data.get("username", ""))
        password_validation.validate_password(self.cleaned_data["password"], account)
        return self.cleaned_data["password"]

    def clean(self):
        super().clean()
        chosen = self.cleaned_data
        if chosen.get("password") != chosen.get("again") and "password" in chosen:
            self.add_error("again", "The two passwords differ.")
        return chosen


class AcceptForm(NewPasswordForm):
    field_order = ("username", "password", "again")
    username = forms.CharField(
        label="User name",
        max_length=150,
        validators=[NAME],
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )

    def clean_username(self):
        username = self.cleaned_data["username"]
        if Account.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError("Somebody else has this user name. Choose another.")
        return username


class RoleForm(forms.Form):
    """A role and whom it reaches."""

    role = forms.ChoiceField(label="Role")
    reach = forms.ChoiceField(label="Reaches")

    def __init__(self, viewer, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.viewer = viewer
        roles = [(name, ROLES[name].title) for name in roles_offered(viewer)]
        for name, choices in (("role", roles), ("reach", reach_choices(viewer))):
            offer(self, name, choices)

    @cached_property
    def offer(self):
        """The role with its reach; once the form is valid."""
        return read_offer(self.cleaned_data["role"], self.cleaned_data["reach"])

    def clean(self):
        super().clean()
        chosen = self.cleaned_data
        if "role" in chosen and "reach" in chosen and not is_sound(self.offer):
            role = ROLES[chosen["role"]]
            scopes = " or ".join(SCOPES[scope] for scope in role.scopes)
            self.add_error("reach", f"{role.title} reaches {scopes}.")
        return chosen


class GiveRoleForm(RoleForm):
    since = _day("From")
    until = _day(
        "Until", "The first day without the role. Leave it empty for no end.", required=False
    )
    why = forms.CharField(label="Why", max_length=500, required=False)


class InviteToRoleForm(RoleForm):
    name = forms.CharField(label="Name", max_length=200)
    coder = forms.CharField(
        label="Coder id",
        max_length=200,
        required=False,
        help_text="If the person is also a coder on file.",
    )
    field_order = ("name", "coder", "role", "reach")

    def clean_coder(self):
        code = self.cleaned_data["coder"]
        if not code:
            return None
        coder = Coder.objects.filter(code=code).first()
        # Whoever is out of reach is not there, so that ids cannot be tried out.
        if coder is None or not (
            self.viewer.may(P.MANAGE_ACCOUNTS) or self.viewer.reaches(coder, P.INVITE)
        ):
            raise forms.ValidationError("There is no coder with this id.")
        return coder
