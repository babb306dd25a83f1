"""Recording facts, one row at a time."""

from django.urls import path

from coderpath_web.pages.evidence import checked, people, record, standards, wrong

urlpatterns = [
    path("people/new/", people.hire, name="coder-new"),
    path("people/<str:code>/record/new/", record.kinds, name="facts-new"),
    path("people/<str:code>/record/<str:kind>/new/", record.new, name="fact-new"),
    path("people/<str:code>/checked/", checked.checked, name="checked"),
    path("facts/<int:fact>/", wrong.fact, name="fact"),
    path("facts/<int:fact>/correct/", wrong.correct, name="fact-correct"),
    path("facts/<int:fact>/retract/", wrong.retract, name="fact-retract"),
    path("facilities/new/", people.open_facility, name="facility-new"),
    path("facilities/<str:code>/standards/new/", standards.new, name="standard-new"),
]
