"""Addresses of greetings."""

from coderpath_web.rooms.greetings.pages.hello import hello
from django.urls import path

urlpatterns = [
    path("people/<str:code>/greeted/", hello.greeted, name="greeted"),
    path("greetings/", hello.hello, name="greetings"),
]
