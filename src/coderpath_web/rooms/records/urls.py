"""The decisions within reach, and about a coder; of each its page, letter, record and files."""

from django.urls import path

from coderpath_web.rooms.records.pages.decision import files, views
from coderpath_web.rooms.records.pages.decisions import decisions
from coderpath_web.rooms.records.pages.groups import decision_groups
from coderpath_web.rooms.records.pages.listed import decision_list

urlpatterns = [
    path("people/<id:code>/decisions/", decisions.decisions_of_coder, name="decisions-of"),
    path("decisions/", decision_list.decision_list, name="decisions"),
    path("decisions/decisions.csv", decision_list.decision_list_csv, name="decisions.csv"),
    path("decisions/in-numbers/", decision_groups.decision_groups, name="decision-groups"),
    path(
        "decisions/in-numbers.csv", decision_groups.decision_groups_csv, name="decision-groups.csv"
    ),
    path("decisions/<int:decision>/", views.decision, name="decision"),
    path("decisions/<int:decision>/letter.pdf", files.letter, name="decision-letter"),
    path("decisions/<int:decision>/record.pdf", files.record, name="decision-record"),
    path("decisions/<int:decision>/proof.txt", files.proof, name="decision-proof"),
    path("decisions/<int:decision>/decision.json", files.exported_decision, name="decision-file"),
]
