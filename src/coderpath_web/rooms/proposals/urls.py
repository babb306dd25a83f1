"""What waits for a second person, and one proposal."""

from django.urls import path

from coderpath_web.rooms.proposals.pages.proposal import proposal
from coderpath_web.rooms.proposals.pages.queue import queue

urlpatterns = [
    path("to-confirm/", queue.queue, name="proposals"),
    path("to-confirm/settled.csv", queue.settled_csv, name="proposals.csv"),
    path("to-confirm/<int:proposal>/", proposal.proposal, name="proposal"),
    path("to-confirm/<int:proposal>/confirm/", proposal.confirm, name="proposal-confirm"),
    path("to-confirm/<int:proposal>/decline/", proposal.decline, name="proposal-decline"),
    path("to-confirm/<int:proposal>/withdraw/", proposal.withdraw, name="proposal-withdraw"),
]
