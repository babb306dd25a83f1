"""Names the app."""

from django.apps import AppConfig


class ProposalsConfig(AppConfig):
    """Proposals: what one person asks for, and a second one confirms or declines."""

    name = "coderpath_web.proposals"
    label = "proposals"
