"""Asking a route as somebody, and leaving no trace."""

from contextlib import ExitStack, contextmanager

from django.conf import settings
from django.db import connections, transaction
from django.test import Client

from tests.web.matrix.world import close

SIGN_IN = "/sign-in/"


class Asker:
    """Somebody who signs in once, and posts each time as if never having asked anything before."""

    def __init__(self, world, role):
        client = Client() if role == "anonymous" else signed_in(world, role)
        if role == "closed":
            close(world)
        self.cookie = client.cookies.get(settings.SESSION_COOKIE_NAME)

    def client(self):
        """Give a browser in which they are signed in."""
        client = Client()
        if self.cookie:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.cookie.value
        return client

    def posted(self, address):
        """Send nothing to an address; say how one is answered."""
        with _undone():
            return said(self.client().post(address))


def said(response):
    """Say how one is answered: a status, or "sign in" where one is sent to the door."""
    if response.status_code == 302 and response["Location"].startswith(SIGN_IN):
        return "sign in"
    return str(response.status_code)


@contextmanager
def _undone():
    """Take back whatever was written, in the database of sign-ins too: one may have signed out."""
    with ExitStack() as stack:
        for alias in connections:
            stack.enter_context(transaction.atomic(using=alias))
        yield
        for alias in connections:
            transaction.set_rollback(True, using=alias)


def signed_in(world, role):
    """Give a browser in which a role is signed in."""
    client = Client()
    client.force_login(world.accounts[role])
    return client
