"""Addresses of what waits, and of what is told by mail."""

from django.urls import path

from coderpath_web.rooms.notices.pages.mail import views as mail_views
from coderpath_web.rooms.notices.pages.queue import views

urlpatterns = [
    path("waiting/", views.queue, name="waiting"),
    path("waiting/number/", views.number, name="waiting-number"),
    path("mail/", mail_views.mail, name="mail"),
]
