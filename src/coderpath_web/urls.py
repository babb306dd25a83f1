"""Every route of the product, by reader."""

from django.urls import include, path

urlpatterns = [
    path("", include("coderpath_web.ui.urls")),
]
