"""Beginning an organisation, as one action: all of it or nothing."""

from django.db import transaction

from coderpath_web.access.actions import invite, name_organisation
from coderpath_web.access.offers import Offer
from coderpath_web.rooms.paths.actions import adopt_path


@transaction.atomic
def begin_organisation(*, name: str, supervisor: str, path: str) -> str:
    """Name the organisation, adopt its first path and invite its first supervisor.

    Gives the secret of the invitation's link.
    """
    name_organisation(by=None, name=name)
    adopt_path(by=None, text=path, why="The organization begins.")
    offer = Offer("supervisor", "corporate", None, "")
    return invite(by=None, name=supervisor, offer=offer)[1]
