"""Asking for a move, deciding on it, and who decides."""

from django.urls import path

from coderpath_web.rooms.requests.pages.asking import asking
from coderpath_web.rooms.requests.pages.deciders import deciders_page
from coderpath_web.rooms.requests.pages.queue import queue
from coderpath_web.rooms.requests.pages.request import views

urlpatterns = [
    path("requests/", queue.queue, name="requests"),
    path("requests/requests.csv", queue.queue_csv, name="requests.csv"),
    path("requests/deciders/", deciders_page.deciders, name="deciders"),
    path("requests/deciders/edit/", deciders_page.deciders_edit, name="deciders-edit"),
    path("requests/<int:asked>/", views.request, name="request"),
    path("requests/<int:asked>/<str:act>/", views.act, name="request-act"),
    path("people/<id:code>/requests/", asking.requests_of_coder, name="requests-of"),
    path("people/<id:code>/requests/new/<str:level>/", asking.request_new, name="request-new"),
]
