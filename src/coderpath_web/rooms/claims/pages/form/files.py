"""Scans beside a form, kept until it is sent once more: a browser sends a file only once."""

from typing import NamedTuple

from django.core import signing

from coderpath_web.frame.form.controls import Control
from coderpath_web.kept_files import KEPT_FOR, Damaged, keep_file, kept_file
from coderpath_web.rooms.claims.scans import (
    MEGABYTE,
    MOST_BYTES,
    MOST_FILES,
    BadScan,
    Scan,
    take_scans,
)

FILES, KEPT = "files", "kept_scan"
"""The names of what is chosen, and of what was kept before and is left ticked."""
HINT = (
    f"PDF, PNG or JPEG, at most {MOST_FILES} files of {MOST_BYTES // MEGABYTE} MB. "
    "Only people who see the record can open them."
)
GONE = "A file that you chose before is no longer kept. Choose it again."


class KeptScan(NamedTuple):
    """A scan that was kept, with what a form carries of it: signed for whoever sent it."""

    scan: Scan
    token: str


class Scans:
    """What is asked beside a form: scans, and those that were kept already."""

    def __init__(self):
        self.scans = Control(FILES, "Scans or photos", HINT, required=False, type="file")
        self.kept = []

    def take(self, request, there=0):
        """Keep what was sent beside what was kept before; say why where one cannot be taken.

        Give all that is kept: whoever sends the form once more need not choose it again.
        """
        salt = _salt(request)
        found = [*self._kept_before(request, salt), *self._new(request, there)]
        once = {one.digest: one for one in found}
        if len(once) + there > MOST_FILES:
            self.scans.errors.append(
                f"At most {MOST_FILES} scans go with one claim; these would be {len(once) + there}."
                " Untick some, or put several pages into one PDF."
            )
        self.kept = [KeptScan(one, signing.dumps([*one], salt=salt)) for one in once.values()]
        return [one.scan for one in self.kept]

    def _kept_before(self, request, salt):
        for token in request.POST.getlist(KEPT):
            try:
                one = Scan(*signing.loads(token, salt=salt, max_age=int(KEPT_FOR)))
                # Kept anew: no sweep may take it for an old one before a row names it.
                keep_file(kept_file(one.digest))
            except (signing.BadSignature, Damaged):
                self.scans.errors.append(GONE)
            else:
                yield one

    def _new(self, request, there):
        files = request.FILES.getlist(FILES)
        if len(files) + there > MOST_FILES:
            return take_or_say(self.scans, files, there)
        return [scan for one in files for scan in take_or_say(self.scans, [one])]


def take_or_say(control, files, there=0):
    """Keep files; none, with the reason at the control, where one cannot be taken."""
    try:
        return take_scans(files, there)
    except BadScan as bad:
        control.errors.append(str(bad))
        return []


def _salt(request):
    return f"claims.scan.{request.user.pk}"
