"""Imports made in this process, as the child would make them."""

from coderpath_web import clock
from coderpath_web.rooms.imports import folder, work
from coderpath_web.rooms.imports.account import open_doubts
from coderpath_web.rooms.imports.actions import SURE
from coderpath_web.rooms.imports.models import Import
from tests.web.factories import account


def bring(files, by=None, **choices):
    """Look at files: texts or bytes by their names; give the import as it is then."""
    by = by or account("hr-partner")
    one = Import.objects.create(by=by, at=clock.now(), files=list(files), choices=choices)
    folder.remove(one.pk)  # Another test's import had the same number.
    place = folder.files_of(one.pk)
    place.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (place / name).write_bytes(data)
    work.look(one.pk)
    one.refresh_from_db()
    return one


def save(one):
    """Save an import that was looked at."""
    work.save(one.pk)
    one.refresh_from_db()
    return one


def save_ticked(one):
    """Save an import that was looked at, with a tick beside each of its doubts."""
    one.choices[SURE] = [doubt["key"] for doubt in open_doubts(one.counts["said"], ())]
    one.save(update_fields=["choices"])
    return save(one)


def counts(one, kind):
    """Give new, changed, retracted and same rows of a kind."""
    some = one.counts["kinds"][kind]
    return tuple(some[name] for name in ("new", "changed", "retracted", "same"))


def found(one):
    """Give what is wrong or doubtful: grade, place and what was found."""
    return [
        (some["grade"], f"{some['file']}:{some['line']}:{some['column']}", some["found"])
        for some in folder.read_rows(one.pk, "findings")
    ]
