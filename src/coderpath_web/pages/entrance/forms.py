"""The forms of coming in."""

from django import forms
from django.contrib.auth import password_validation
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.core.validators import RegexValidator

from coderpath_web.accounts.models import Account

NAME = RegexValidator(r"^[\w.@+-]+\Z", "Use letters, digits and . @ + - _ only.")
WRONG = "User name and password do not fit together. Please try again."


class SignInForm(AuthenticationForm):
    error_messages = AuthenticationForm.error_messages | {"invalid_login": WRONG}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "User name"


class PasswordForm(PasswordChangeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["old_password"].label = "Present password"
        self.fields["new_password1"].help_text = "At least 12 characters."
        self.fields["new_password2"].label = "New password, again"
        self.fields["new_password2"].help_text = ""


def _secret(label, hint=""):
    widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
    return forms.CharField(label=label, help_text=hint, widget=widget, strip=False, max_length=128)


class AcceptForm(forms.Form):
    username = forms.CharField(
        label="User name",
        max_length=150,
        validators=[NAME],
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = _secret("Password", "At least 12 characters; a few words are easy to keep in mind.")
    again = _secret("Password, again")

    def clean_username(self):
        username = self.cleaned_data["username"]
        if Account.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError("Somebody else has this user name; choose another.")
        return username

    def clean(self):
        chosen = super().clean()
        if chosen.get("password") != chosen.get("again") and "password" in chosen:
            self.add_error("again", "The two passwords differ.")
        return chosen

    def clean_password(self):
        account = Account(username=self.cleaned_data.get("username", ""))
        password_validation.validate_password(self.cleaned_data["password"], account)
        return self.cleaned_data["password"]
