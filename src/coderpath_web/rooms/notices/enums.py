"""What becomes of a mail."""

from django.db import models


class MailState(models.TextChoices):
    """How far a mail is: written, taken up by a process, sent, or given up with its reason."""

    WAITING = "waiting", "Not sent yet"
    SENDING = "sending", "Being sent"
    SENT = "sent", "Sent"
    GIVEN_UP = "given_up", "Not sent"
