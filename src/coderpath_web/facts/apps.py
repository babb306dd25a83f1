"""Names the app."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Facts, dated twice: when they are true, and when they were recorded."""

    name = "coderpath_web.facts"
    label = "evidence"
