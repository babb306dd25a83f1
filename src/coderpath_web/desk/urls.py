"""Addresses of coming in, and of what everybody can look up."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from coderpath_web.desk.pages import asking, home, reading, signing, stepping_in
from coderpath_web.frame.unavailable.turns import waits_for_nobody

urlpatterns = [
    path("", home.home, name="home"),
    path("sign-in/", signing.SignIn.as_view(), name="sign-in"),
    path("sign-out/", waits_for_nobody(LogoutView.as_view()), name="sign-out"),
    path("password/", signing.password, name="password"),
    path("step-in/", stepping_in.step_in, name="step-in"),
    path("as-of/", asking.as_of, name="as-of"),
    path("theme/", asking.theme, name="theme"),
    path("told/", asking.told, name="told"),
    path("roles/", reading.roles, name="roles"),
    path("words/", reading.words, name="words"),
]
