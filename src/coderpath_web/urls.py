"""Every route of the product, by reader."""

from django.urls import include, path

urlpatterns = [
    # Before pages of one coder: "new" is no code.
    path("", include("coderpath_web.pages.evidence.urls")),
    path("", include("coderpath_web.pages.coder.urls")),
    path("", include("coderpath_web.pages.entrance.urls")),
    path("", include("coderpath_web.pages.imports.urls")),
    path("", include("coderpath_web.pages.paths.urls")),
    path("", include("coderpath_web.pages.team.urls")),
    path("", include("coderpath_web.ui.urls")),
]
