"""Addresses of one coder's pages."""

from django.urls import path

from coderpath_web.pages.coder import views

urlpatterns = [
    path("people/<str:code>/", views.my_path, name="my-path"),
    path("people/<str:code>/try/", views.try_it, name="try-it"),
    path("people/<str:code>/record/", views.record, name="record"),
    path("people/<str:code>/record.csv", views.record_csv, name="record.csv"),
    path("people/<str:code>/why/<str:level>/<str:requirement>/", views.why, name="why"),
    path(
        "people/<str:code>/why/<str:level>/<str:requirement>/rows.csv",
        views.why_csv,
        name="why.csv",
    ),
]
