"""What is kept when somebody signs in: beside the first time, nothing in the database of facts.

So signing in waits for nobody who saves.
"""

from django.contrib.auth.models import update_last_login
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from coderpath_web import clock
from coderpath_web.access.told import untold
from coderpath_web.accounts.models import Account

BEGAN = "signed_in_at"
TELLS = "tells"
"""Whether the one who has signed in is to be told what others did with the account."""


@receiver(user_logged_in)
def note_beginning(request: HttpRequest, **_: object) -> None:
    """Keep when the sign-in began."""
    request.session[BEGAN] = clock.now().timestamp()


@receiver(user_logged_in)
def note_untold(request: HttpRequest, user: Account, **_: object) -> None:
    """Keep whether there is something to tell, so that no page has to ask."""
    if untold(user):
        request.session[TELLS] = True


user_logged_in.disconnect(dispatch_uid="update_last_login")


@receiver(user_logged_in)
def note_first(user: Account, **_: object) -> None:
    """Keep that somebody has come in with an account; when last, nobody asks."""
    if user.last_login is None:
        update_last_login(Account, user)
