"""A copy of each checkpoint goes by mail to whoever the installation names, outside its reach."""

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

SAYS = (
    "Keep this email: it shows how many entries the ledger had. If anyone rewrites an entry up to "
    "here, it can be detected with this. How to check it: the manual, Running the product.\n\n"
)
log = logging.getLogger(__name__)


def mail_checkpoint(note: str) -> None:
    """Send a checkpoint; where no server takes it, the log says so, and it is kept anyway."""
    if not (settings.CHECKPOINT_MAIL and settings.EMAIL_HOST):
        return
    origin, size, *_ = note.split("\n")
    subject = f"Checkpoint of {origin}: {int(size):,} entries"
    mail = EmailMessage(subject, SAYS + note, settings.DEFAULT_FROM_EMAIL, settings.CHECKPOINT_MAIL)
    mail.attach(f"{size}.checkpoint", note, "text/plain")
    try:
        mail.send()
    except (SMTPException, OSError) as error:
        log.warning("The checkpoint was not mailed: %s", type(error).__name__)
