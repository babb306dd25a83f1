"""Greeting."""

from coderpath_web.rooms.greetings.models import Greeting
from django.db import transaction

from coderpath_web.journal.actions import write_entry


@transaction.atomic
def greet(by):
    """Greet everyone."""
    return Greeting.objects.create(entry=write_entry(by=by, action="greeting.sent"))
