"""Routes of loads of coded records."""

from django.urls import path

from coderpath_web.rooms.loads.pages.listed import listed
from coderpath_web.rooms.loads.pages.load import load as one
from coderpath_web.rooms.loads.pages.new import new
from coderpath_web.rooms.loads.pages.record import record
from coderpath_web.rooms.loads.pages.staged import staged

urlpatterns = [
    path("records-in/", listed.loads, name="loads"),
    path("records-in/new/", new.load_new, name="load-new"),
    path("records-in/find/", record.find, name="load-find"),
    path("records-in/staged/<int:staged>/", staged.load_staged, name="load-staged"),
    path("records-in/staged/<int:staged>/apply/", staged.load_apply, name="load-apply"),
    path("records-in/staged/<int:staged>/give-up/", staged.load_give_up, name="load-give-up"),
    path("records-in/record/<int:coded>/", record.coded_record, name="coded-record"),
    path("records-in/<int:load>/", one.load, name="load"),
    path("records-in/<int:load>/undo/", one.load_undo, name="load-undo"),
]
