"""The forms of coming in."""

from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm

WRONG = "User name and password do not match. Please try again."


class SignInForm(AuthenticationForm):
    error_messages = AuthenticationForm.error_messages | {"invalid_login": WRONG}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "User name"


class PasswordForm(PasswordChangeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["old_password"].label = "Current password"
        self.fields["new_password1"].help_text = "At least 12 characters."
        self.fields["new_password2"].label = "New password, again"
        self.fields["new_password2"].help_text = ""
