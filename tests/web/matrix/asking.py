"""Asking a route as somebody, and leaving no trace."""

from django.db import transaction
from django.test import Client

from tests.web.matrix.world import close

SIGN_IN = "/sign-in/"
METHODS = ("GET", "POST")


def answer(world, role, method, address):
    """Say how a role is answered: a status, or "sign in" where it is sent to the door."""
    with transaction.atomic():
        response = _ask(world, role, method, address)
        transaction.set_rollback(True)
    if response.status_code == 302 and response["Location"].startswith(SIGN_IN):
        return "sign in"
    return str(response.status_code)


def _ask(world, role, method, address):
    client = Client()
    if role != "anonymous":
        client.force_login(world.accounts[role])
    if role == "closed":
        close(world)
    return client.generic(method, address)


def signed_in(world, role):
    """Give a browser in which a role is signed in."""
    client = Client()
    client.force_login(world.accounts[role])
    return client
