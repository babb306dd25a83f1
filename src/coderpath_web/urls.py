"""Every route of the product: those of the rooms, the desk and the components."""

from importlib import import_module

from django.urls import include, path, register_converter

from coderpath_web.frame.rooms import rooms
from coderpath_web.people.in_address import IdInAddress

register_converter(IdInAddress, "id")  # Before the rooms name it in their addresses.

PAGES = [page for room in rooms() for page in import_module(room.urls).urlpatterns]

handler500 = "coderpath_web.frame.unavailable.answer.server_failed"
urlpatterns = [
    # A word comes before a code, whichever rooms they are of: people/new/ before people/<code>/.
    *sorted(PAGES, key=lambda page: bool(page.pattern.converters)),
    path("", include("coderpath_web.desk.urls")),
    path("", include("coderpath_web.ui.urls")),
]
