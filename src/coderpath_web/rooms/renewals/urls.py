"""Addresses of renewals."""

from django.urls import path

from coderpath_web.rooms.renewals.pages import views

urlpatterns = [
    path("certificates/", views.certificates, name="certificates"),
    path("certificates/certificates.csv", views.certificates_csv, name="certificates.csv"),
]
