"""The gallery of components."""

from django.urls import path

from coderpath_web.ui.gallery.views import gallery

urlpatterns = [path("gallery/", gallery, name="gallery")]
