"""Greetings that were sent."""

from django.db import models

from coderpath_web.journal.models import Entry


class Greeting(models.Model):
    """A greeting."""

    entry = models.OneToOneField(Entry, models.PROTECT)
