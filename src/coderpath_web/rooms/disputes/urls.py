"""Disputes: the list, saying that a fact is wrong, and the answer."""

from django.urls import path

from coderpath_web.rooms.disputes.pages.dispute import views
from coderpath_web.rooms.disputes.pages.queue import queue
from coderpath_web.rooms.disputes.pages.raising import raising

urlpatterns = [
    path("facts/<int:fact>/dispute/", raising.new, name="fact-dispute"),
    path("disputes/", queue.queue, name="disputes"),
    path("disputes/disputes.csv", queue.queue_csv, name="disputes.csv"),
    path("disputes/<int:dispute>/", views.dispute, name="dispute"),
    path("disputes/<int:dispute>/correct/", views.correct, name="dispute-correct"),
    path("disputes/<int:dispute>/as-said/", views.correct_as_said, name="dispute-as-said"),
    path("disputes/<int:dispute>/uphold/", views.uphold, name="dispute-uphold"),
    path("disputes/<int:dispute>/withdraw/", views.withdraw, name="dispute-withdraw"),
]
