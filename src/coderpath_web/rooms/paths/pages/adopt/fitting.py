"""Names of a path that fit addresses and rows; the language itself allows more."""

import re
from collections.abc import Iterator

from django.db.models import CharField

from coderpath.facts.values.texts import leads_away
from coderpath.path import PARTS, CareerPath
from coderpath_web.documents.models import PathDocument
from coderpath_web.standings.models import Standing

IN_AN_ADDRESS = re.compile(r"[A-Za-z0-9_.-]{1,100}")
TAKEN = {"adopt", "templates", ".", ".."}
"""What would lead to another page."""


def unfit_names(path: CareerPath) -> Iterator[str]:
    """Say which names do not fit, each with what would."""
    if not IN_AN_ADDRESS.fullmatch(path.path) or path.path in TAKEN:
        yield (
            f'The path is named "{path.path}". Its name is part of addresses: use up to 100 '
            'letters, digits, dots, hyphens and underscores, and not "adopt" or "templates".'
        )
    if len(path.title) > _longest(PathDocument.title.field):
        yield "The title is longer than 200 characters."
    if len(path.replaces or "") > _longest(PathDocument.replaces.field):
        yield 'The name under "replaces" is longer than 100 characters.'
    yield from _long_keys(path)
    yield from _led_away(path)


def _long_keys(path: CareerPath) -> Iterator[str]:
    for level in path:
        names = [item.id for part in PARTS for item in level.part(part)]
        longest = max(map(len, names), default=0)
        if len(level.level) + 1 + longest > _longest(Standing.name.field):
            yield (
                f'Level "{level.level[:40]}": its name and the id of a requirement are longer than '
                "200 characters together."
            )


def _led_away(path: CareerPath) -> Iterator[str]:
    """Find names of levels and requirements that their own page could not have in its address."""
    for level in path:
        ids = [item.id for part in PARTS for item in level.part(part)]
        for name in dict.fromkeys((level.level, *ids)):
            if leads_away(name):
                yield (
                    f'"{name[:40]}" in level "{level.level[:40]}" holds a slash or only dots. '
                    "It is part of addresses: write a hyphen, for example, or give it an id."
                )


def _longest(field: "CharField[str, str]") -> int:
    return field.max_length or 0
