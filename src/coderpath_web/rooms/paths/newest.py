"""The newest path beside the one that it replaces."""

from django.urls import reverse

from coderpath_web.documents.queries import standing_documents


def newest_comparison() -> str:
    """Give the address that sets the newest path beside the one before; empty where none is."""
    names = list(standing_documents().order_by("-effective", "-pk").values_list("name", flat=True))
    return reverse("compare", args=[names[1], names[0]]) if len(names) > 1 else ""
