"""Exceptions: the register, one of them, and the form for a new one."""

from django.urls import path

from coderpath_web.rooms.exceptions.pages.exception import exception_page
from coderpath_web.rooms.exceptions.pages.register import register

urlpatterns = [
    path("exceptions/", register.register, name="exceptions"),
    path("exceptions/exceptions.csv", register.register_csv, name="exceptions.csv"),
    path("exceptions/<int:exception>/", exception_page.exception, name="exception"),
    path("exceptions/<int:exception>/end/", exception_page.end, name="exception-end"),
    path(
        "people/<id:code>/exceptions/new/<str:level>/<str:requirement>/",
        exception_page.new,
        name="exception-new",
    ),
]
