"""Addresses of the journal."""

from django.urls import path

from coderpath_web.rooms.history.pages.journal import journal

urlpatterns = [
    path("journal/", journal.journal, name="journal"),
    path("journal/journal.csv", journal.journal_csv, name="journal.csv"),
]
