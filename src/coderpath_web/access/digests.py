"""The secrets of links, and what is kept of them."""

import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256

from django.utils.crypto import salted_hmac

from coderpath_web.journal.sent_forms import Sending, being_sent


def digest_of(secret: str) -> str:
    """Give the digest of a secret that is long and random, so that a plain one is enough."""
    return sha256(secret.encode()).hexdigest()


def new_secret() -> str:
    """Give the secret of a new link.

    For a form it follows from the form's own random value, so that whoever sends the very form
    again is shown the link again, although nothing is kept of either.
    """
    form = being_sent()
    if form is None or not form.mark:
        return secrets.token_urlsafe(32)
    form.links += 1
    return secret_for(form, form.links)


def secret_for(form: Sending, number: int) -> str:
    """Give the secret of a link of a form; links count from 1."""
    made = salted_hmac("coderpath.link", f"{number}:{form.mark}:{form.value}", algorithm="sha256")
    return urlsafe_b64encode(made.digest()).decode().rstrip("=")
