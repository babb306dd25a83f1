"""Pages about paths. Anyone may read a path; figures and names have rules of their own."""

from django.urls import path

from coderpath_web.rooms.paths.pages import downloads, views
from coderpath_web.rooms.paths.pages.adopt import adopting
from coderpath_web.rooms.paths.pages.templates import starting
from coderpath_web.rooms.paths.pages.withdraw import withdrawing

urlpatterns = [
    path("paths/", views.paths, name="paths"),
    path("paths/adopt/", adopting.adopt, name="adopt-path"),
    path("paths/against/", views.choose, name="compare-choice"),
    path("paths/templates/", starting.templates, name="path-templates"),
    path("paths/templates/<str:name>/", starting.template, name="path-template"),
    path("paths/templates/<str:name>/adopt/", starting.adopt, name="template-adopt"),
    path("paths/templates/<str:name>/path.yaml", starting.document, name="template-copy.yaml"),
    path(
        "paths/templates/<str:name>/examples.yaml",
        starting.examples,
        name="template-examples.yaml",
    ),
    path("paths/<str:name>/", views.path, name="path"),
    path("paths/<str:name>/withdraw/", withdrawing.withdraw, name="path-withdraw"),
    path("paths/<str:name>/path.yaml", downloads.document, name="path.yaml"),
    path("paths/<str:name>/examples.yaml", downloads.examples, name="path-examples.yaml"),
    path("paths/<str:name>/against/<str:other>/", views.compare, name="compare"),
    path("paths/<str:name>/against/<str:other>/table.csv", downloads.compared, name="compare.csv"),
]
