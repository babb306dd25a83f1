"""The door for gunicorn."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from gunicorn.http.wsgi import Response

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coderpath_web.settings")
# Somebody sits before every page: better to hear soon that another one saves.
os.environ.setdefault("CODERPATH_LONGEST_WAIT", "10")
application = get_wsgi_application()

_headers = Response.default_headers


def _without_a_name(response: Response) -> list[str]:
    """Tell nobody which program answers; gunicorn has no setting for it."""
    return [line for line in _headers(response) if not line.startswith("Server:")]


Response.default_headers = _without_a_name

from coderpath_web.journal.checkpoints.schedule import CHECKPOINTS  # noqa: E402 -- after set-up
from coderpath_web.rooms.keeping.schedule import ERASING  # noqa: E402 -- as above
from coderpath_web.rooms.months.schedule import LAPSING  # noqa: E402 -- as above
from coderpath_web.rooms.notices.rounds import begin_rounds  # noqa: E402 -- as above

begin_rounds()
CHECKPOINTS.begin()
ERASING.begin()
LAPSING.begin()

# What was loaded stays for good. Python's search for cycles need not visit it again and again,
# nor after every few hundred of the rows that a page makes and drops.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 20)
