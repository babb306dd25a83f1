"""The ways in which a standard is set."""

from django.db import models


class How(models.TextChoices):
    """How a standard was set."""

    PEER_AVERAGE = "peer_average", "Peer average"
    TIME_STUDY = "time_study", "Time study"
    SURVEY = "survey", "Published survey"
    COMMITTEE = "committee", "Committee"
    NEGOTIATED = "negotiated", "Negotiated"
