"""A brake on trying ever new names: so many in a minute from one address, then it has to wait."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.http import HttpRequest

from coderpath_web import clock
from coderpath_web.access.client_address import client_address
from coderpath_web.access.known_device import device_of
from coderpath_web.access.sign_in_name import sign_in_name

MOST_NAMES = 20
WINDOW = timedelta(minutes=1)


def is_braked(request: HttpRequest) -> bool:
    """Tell whether too many names were tried from an address of late; a known device goes on."""
    if device_of(request, sign_in_name(request.POST.get("username", ""))):
        return False
    tried = AccessAttempt.objects.filter(
        ip_address=client_address(request), attempt_time__gt=clock.now() - WINDOW
    )
    number: int = tried.count()
    return number >= MOST_NAMES
