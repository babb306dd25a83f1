"""Time: somebody's week, and a team's weeks."""

from django.urls import path

from coderpath_web.rooms.weeks.pages.imports import views as imports
from coderpath_web.rooms.weeks.pages.team import team
from coderpath_web.rooms.weeks.pages.week import views

urlpatterns = [
    path("people/<id:code>/time/", views.week, name="time"),
    path("time/", team.team_time, name="team-time"),
    path("time/weeks.csv", team.team_time_csv, name="team-time.csv"),
    path("time/import/", imports.time_imports, name="time-imports"),
    path("time/import/draft/", imports.draft, name="time-draft"),
    path("time/import/<int:entry>/", imports.imported, name="time-import"),
]
