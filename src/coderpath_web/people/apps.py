"""Names the app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who and where: the identities of coders and facilities."""

    name = "coderpath_web.people"
    label = "people"
