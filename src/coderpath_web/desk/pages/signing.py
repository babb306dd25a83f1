"""Signing in, and changing the password."""

from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator

from coderpath_web.access.actions import change_password
from coderpath_web.access.brake import is_braked
from coderpath_web.access.known_device import remember_device
from coderpath_web.access.sign_in_name import sign_in_name
from coderpath_web.access.told import happened_to
from coderpath_web.desk.crowded import crowded
from coderpath_web.desk.pages.forms import PasswordForm, SignInForm
from coderpath_web.desk.pages.kept.coming import Coming, come_in, kept_along
from coderpath_web.desk.pages.kept.page import offer
from coderpath_web.frame.unavailable.turns import waits_for_nobody


def sign_in_page(request, kept, status):
    """Show the page of signing in, with a form that comes back from there."""
    context = {"form": SignInForm(request), "next": kept.page, "coming": Coming.of(kept)}
    return render(request, "desk/pages/sign_in.html", context, status=status)


@method_decorator([login_not_required, waits_for_nobody], name="dispatch")
class SignIn(LoginView):
    template_name = "desk/pages/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def dispatch(self, request, *args, **kwargs):
        if settings.DEMO and not request.viewer:
            return redirect("step-in")
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        kept = kept_along(request)
        if kept and "username" not in request.POST:
            return sign_in_page(request, kept, status=HTTPStatus.OK)
        return crowded(request) if is_braked(request) else super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        kept = kept_along(self.request)
        return super().get_context_data(**kwargs) | {"coming": kept and Coming.of(kept)}

    def form_valid(self, form):
        response = super().form_valid(form)
        if kept := kept_along(self.request):
            response = offer(come_in(self.request), kept)
        remember_device(self.request, response, sign_in_name(form.get_user().username))
        return response


def password(request):
    form = PasswordForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        change_password(by=request.viewer.account, password=form.cleaned_data["new_password1"])
        update_session_auth_hash(request, request.viewer.account)
        messages.success(request, "Your password is changed.")
        return redirect("home")
    context = {"form": form, "happened": happened_to(request.viewer.account)}
    return render(request, "desk/pages/password.html", context)
