"""Recording facts, one row at a time."""

from django.urls import path

from coderpath_web.rooms.evidence.pages.checked import checked
from coderpath_web.rooms.evidence.pages.fact import wrong
from coderpath_web.rooms.evidence.pages.places import people
from coderpath_web.rooms.evidence.pages.record import views
from coderpath_web.rooms.evidence.pages.row import row

urlpatterns = [
    path("people/new/", people.hire, name="coder-new"),
    path("people/<id:code>/record/new/", row.kinds, name="facts-new"),
    path("people/<id:code>/record/<str:kind>/new/", row.new, name="fact-new"),
    path("people/<id:code>/record/", views.record, name="record"),
    path("people/<id:code>/record.csv", views.record_csv, name="record.csv"),
    path("people/<id:code>/checked/", checked.checked, name="checked"),
    path("facts/<int:fact>/", wrong.fact, name="fact"),
    path("facts/<int:fact>/changed/", wrong.changed, name="fact-changed"),
    path("facts/<int:fact>/correct/", wrong.correct, name="fact-correct"),
    path("facts/<int:fact>/retract/", wrong.retract, name="fact-retract"),
    path("facilities/new/", people.open_facility, name="facility-new"),
]
