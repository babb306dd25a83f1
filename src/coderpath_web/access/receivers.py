"""What is kept when somebody signs in."""

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from coderpath_web import clock

BEGAN = "signed_in_at"


@receiver(user_logged_in)
def note_beginning(request: HttpRequest, **_: object) -> None:
    """Keep when the sign-in began."""
    request.session[BEGAN] = clock.now().timestamp()
