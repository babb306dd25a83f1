"""Where something can be claimed: forms that answer what is open, and all kinds by their names."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.urls import reverse

from coderpath.criteria import Criterion
from coderpath.facts.kinds import KINDS
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.words import WORDS, label_of
from coderpath_web.frame.form.choices import names_asked, within
from coderpath_web.people.models import Coder
from coderpath_web.rooms.claims.rules import kinds_claimed
from coderpath_web.ui.shell import Link


def claims_answering(viewer: Viewer, coder: Coder, criterion: Criterion) -> Iterator[Link]:
    """Offer coders to claim what would answer a criterion that is open about themselves."""
    if not viewer.is_self(coder):
        return
    for kind in kinds_claimed(viewer, coder, criterion.kinds_answering()):
        known = urlencode(_named(criterion, kind))
        url = claim_address(coder, kind)
        yield Link(f"I have this: claim {WORDS[kind].noun}", f"{url}?{known}" if known else url)


def claim_address(coder: Coder, kind: str) -> str:
    """Give the address of the form by which a kind is claimed about a coder."""
    return reverse("claim-new", args=[coder.code, kind])


def _named(criterion: Criterion, kind: str) -> dict[str, str]:
    """Give what a criterion asks for by one name only, so that nobody types it again."""
    found = {}
    for column in KINDS[kind].columns:
        named_by = label_of(kind, column.name).named_by if column.name != "coder" else None
        names = dict.fromkeys(names_asked(within(criterion), *named_by)) if named_by else {}
        if len(names) == 1:
            found[column.name] = next(iter(names))
    return found
