"""What readiness shows on the first page: one's own path, and who came to one's team."""

from coderpath_web.rooms.readiness.pages.handed_over.handed_over import team_came
from coderpath_web.rooms.readiness.pages.today.today import own_path


def parts(request):
    """Go through the parts for whoever looks."""
    yield from own_path(request)
    yield from team_came(request)
