"""Every route of the product, by room."""

from django.urls import include, path

urlpatterns = [
    # Before pages of one coder: "new" is no code.
    path("", include("coderpath_web.rooms.evidence.urls")),
    # Before one line of the board: "coverage" is no code.
    path("", include("coderpath_web.rooms.work.urls")),
    path("", include("coderpath_web.rooms.readiness.urls")),
    path("", include("coderpath_web.rooms.accounts.urls")),
    path("", include("coderpath_web.rooms.history.urls")),
    path("", include("coderpath_web.rooms.imports.urls")),
    path("", include("coderpath_web.rooms.paths.urls")),
    path("", include("coderpath_web.desk.urls")),
    path("", include("coderpath_web.ui.urls")),
]
