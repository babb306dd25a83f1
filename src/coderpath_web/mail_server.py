"""By which server mails go, from the environment; none is sent where no server is named."""

import os
from typing import NamedTuple

from coderpath_web.wrong_setting import WrongSetting, count_in

HOST, SENDER, SECURED = "CODERPATH_MAIL_HOST", "CODERPATH_MAIL_FROM", "CODERPATH_MAIL_TLS"
WAYS = ("starttls", "tls", "none")
USUAL_PORT = {"starttls": 587, "tls": 465, "none": 25}


class MailServer(NamedTuple):
    """A server that takes mails; no host where there is none."""

    host: str
    port: int
    user: str
    password: str
    secured: str
    sender: str


def mail_server() -> MailServer:
    """Give the server. Raises WrongSetting, which never tells a password."""
    host, sender = os.environ.get(HOST, ""), os.environ.get(SENDER, "")
    secured = os.environ.get(SECURED) or WAYS[0]
    if secured not in WAYS:
        message = f'{SECURED} is "{secured}"; allowed: {", ".join(WAYS)}'
        raise WrongSetting(message)
    if host and "@" not in sender:
        message = f"{HOST} is set, so {SENDER} has to name the address that mails come from"
        raise WrongSetting(message)
    return MailServer(
        host=host,
        port=count_in("CODERPATH_MAIL_PORT") or USUAL_PORT[secured],
        user=os.environ.get("CODERPATH_MAIL_USER", ""),
        password=os.environ.get("CODERPATH_MAIL_PASSWORD", ""),
        secured=secured,
        sender=sender,
    )
