"""Processes that the product starts in a test: on its database, in a home of its own."""

from django.db import connection


def send_children_here(monkeypatch, settings, home):
    """Send children to the same database, and to a home of their own."""
    settings.HOME = home
    settings.UPLOADS = home / "uploads"
    monkeypatch.setenv("CODERPATH_SECRET_KEY", "for tests alone")
    monkeypatch.setenv("DATABASE_URL", _address(connection.settings_dict))


def _address(database):
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    host = database["HOST"].replace("/", "%2F")
    return f"postgres://{database['USER']}@{host}/{database['NAME']}"
