"""A kept form as one text that the page of signing in carries; nothing of it stays with us.

It is signed, so that what comes back is what was sent: to the same address, of the same account.
"""

from dataclasses import astuple

from django.core import signing

from coderpath_web.access.cap import MOST_OF_A_STRANGER
from coderpath_web.frame.kept_form.form import KeptForm

SEALED = "kept_form"
"""The name of the hidden field."""
MOST = MOST_OF_A_STRANGER - 8 * 1024
"""Characters; with them come the fields of signing in."""
_SALT = "coderpath.kept-form"


def sealed(form: KeptForm) -> str:
    """Give a form as a text; nothing where it is too long to come back before a sign-in."""
    text: str = signing.dumps(astuple(form), salt=_SALT, compress=True)
    return text if len(text) <= MOST else ""


def opened(text: str) -> KeptForm | None:
    """Give the form of a text that we made; None for any other."""
    try:
        address, fields, *others = signing.loads(text, salt=_SALT)
    except signing.BadSignature:
        return None
    return KeptForm(address, tuple((name, value) for name, value in fields), *others)
