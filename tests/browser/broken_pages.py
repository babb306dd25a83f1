"""Pages with something wrong, to see that the browser of the tests notices."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import path

PAGES = {
    "sound": '<h1>Sound</h1><script src="/static/django_htmx/django-htmx.js"></script>',
    "style": '<p style="color: red">Words</p>',
    "script": "<script>go()</script>",
    "missing": '<img src="/missing.png" alt="">',
    "elsewhere": '<img src="http://127.0.0.1:9/a.png" alt="">',
    "barrier": '<form><input type="text"></form>',
}
FRAME = '<!doctype html><html lang="en"><title>A page</title><main>{}</main></html>'


@login_not_required
def show(request, name):
    return HttpResponse(FRAME.format(PAGES[name]))


@login_not_required
def who(request):
    return HttpResponse(FRAME.format(f"<h1>{request.user.get_username() or 'Nobody'}</h1>"))


@login_not_required
def empty(request, status):
    return HttpResponse(status=status)


urlpatterns = [
    path("favicon.ico", empty, {"status": 204}),
    path("sign-in", empty, {"status": 204}, name="sign-in"),
    path("missing.png", empty, {"status": 404}),
    path("who", who),
    path("<slug:name>", show),
]
