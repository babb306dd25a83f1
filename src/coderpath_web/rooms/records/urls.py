"""One decision: its page, the letter, the full record, and the file that replays."""

from django.urls import path

from coderpath_web.rooms.records.pages.decision import files, views

urlpatterns = [
    path("decisions/<int:decision>/", views.decision, name="decision"),
    path("decisions/<int:decision>/letter.pdf", files.letter, name="decision-letter"),
    path("decisions/<int:decision>/record.pdf", files.record, name="decision-record"),
    path("decisions/<int:decision>/decision.json", files.exported_decision, name="decision-file"),
]
