"""Candidates: the list, one of them, and what can be done about one."""

from django.urls import path

from coderpath_web.rooms.placement.pages.adding import adding
from coderpath_web.rooms.placement.pages.candidate import candidate
from coderpath_web.rooms.placement.pages.candidates import candidates
from coderpath_web.rooms.placement.pages.hiring import hiring
from coderpath_web.rooms.placement.pages.holds import holds

urlpatterns = [
    path("candidates/", candidates.candidates, name="candidates"),
    path("candidates/holds/", holds.holds, name="holds"),
    path("candidates/holds/holds.csv", holds.holds_csv, name="holds.csv"),
    path("candidates/new/", adding.add, name="candidate-new"),
    path("candidates/<int:candidate>/", candidate.candidate, name="candidate"),
    path("candidates/<int:candidate>/hire/", hiring.hire, name="candidate-hire"),
    path("candidates/<int:candidate>/close/", candidate.close, name="candidate-close"),
    path("candidates/<int:candidate>/hold/", candidate.hold, name="candidate-hold"),
    path("candidates/<int:candidate>/erase/", candidate.erase, name="candidate-erase"),
    path("candidates/<int:candidate>/take-out/", candidate.remove, name="candidate-take-out"),
    path("candidates/<int:candidate>/<slug:kind>/", adding.tell, name="candidate-tell"),
]
