"""How long things are kept, and what can be done about it."""

from django.urls import path

from coderpath_web.rooms.keeping.pages.kept import kept

urlpatterns = [
    path("keeping/", kept.keeping, name="keeping"),
    path("keeping/settle/", kept.settle, name="keeping-settle"),
    path("keeping/hold/", kept.hold, name="keeping-hold"),
]
