"""Whether this installation can serve: asked by programs, at /healthz, many times an hour.

It answers before anything else does: it needs no sign-in, no host name and no https, writes
nothing, waits for no lock, and tells of nothing that is on file.
"""

import os
from functools import cache
from http import HTTPStatus

from django.conf import settings
from django.db import DatabaseError, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from coderpath_web.access.middleware import Answer
from coderpath_web.accounts.kept_apart import APPS, SIGN_INS

ADDRESS = "/healthz"
LEAST_FREE = 64 * 1024 * 1024
"""Bytes of free disk below which saving may fail at any moment."""


def health_middleware(get_response: Answer) -> Answer:
    """Answer whoever asks for the health: 200, or 503 with a few words."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path_info.rstrip("/") != ADDRESS:
            return get_response(request)
        ill = what_is_ill()
        return HttpResponse(
            f"{ill or 'ok'}\n",
            status=HTTPStatus.SERVICE_UNAVAILABLE if ill else HTTPStatus.OK,
            content_type="text/plain",
            headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"},
        )

    return middleware


def what_is_ill() -> str:
    """Say in a few words why this installation cannot serve; nothing when it can."""
    try:
        waiting = any(not migrated_in_it(alias) >= migrations_for(alias) for alias in connections)
    except DatabaseError:
        return "the database does not answer"
    if waiting:
        return "the database is not up to date"
    return "" if _has_room() else "the disk cannot be written or is nearly full"


def migrated_in_it(alias: str) -> set[tuple[str, str]]:
    """Give the migrations that a database has. Raises DatabaseError."""
    return set(MigrationRecorder(connections[alias]).applied_migrations())


@cache
def migrations_for(alias: str) -> frozenset[tuple[str, str]]:
    """List the migrations of this program for a database: for sign-ins, those of their apps alone.

    Looking for them takes longer than all the rest.
    """
    every = MigrationLoader(None).disk_migrations or {}
    return frozenset(one for one in every if alias != SIGN_INS or one[0] in APPS)


def _has_room() -> bool:
    """Tell whether the folder of the installation can be written, without writing."""
    try:
        disk = os.statvfs(settings.HOME)
    except OSError:
        return False
    is_read_only = disk.f_flag & os.ST_RDONLY or not os.access(settings.HOME, os.W_OK)
    return not is_read_only and disk.f_bavail * disk.f_frsize >= LEAST_FREE
