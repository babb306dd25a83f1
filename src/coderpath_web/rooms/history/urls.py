"""Addresses of the journal."""

from django.urls import path

from coderpath_web.rooms.history.pages.journal import journal
from coderpath_web.rooms.history.pages.ledger import ledger
from coderpath_web.rooms.history.pages.second_selves import second_selves

urlpatterns = [
    path("journal/", journal.journal, name="journal"),
    path("journal/ledger/", ledger.ledger, name="ledger"),
    path("journal/second-selves/", second_selves.second_selves, name="second-selves"),
    path("journal/second-selves.csv", second_selves.second_selves_csv, name="second-selves.csv"),
    path("journal/journal.csv", journal.journal_csv, name="journal.csv"),
]
