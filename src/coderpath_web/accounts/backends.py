"""Finding the account of a session, together with the coder that it is: one query a page."""

from django.contrib.auth.backends import ModelBackend

from coderpath_web.accounts.models import Account
from coderpath_web.worded import Worded

BACKEND = "coderpath_web.accounts.backends.AccountBackend"

OPEN = Worded(
    lambda key: Account.objects.select_related("coder").filter(pk=key, is_active=True),
)


class AccountBackend(ModelBackend):
    """Signs people in by name and password; a closed account is nobody's from the next request."""

    def get_user(self, user_id: int) -> Account | None:
        """Give an account that is open."""
        found: Account | None = OPEN.first(key=user_id)
        return found
