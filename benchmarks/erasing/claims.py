"""Many claims made, withdrawn and erased ten years later; prints one object."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from time import process_time
from typing import Any

from coderpath_web.commands.installation import open_installation

THEN, LATER = datetime(2026, 12, 1, 12, tzinfo=UTC), datetime(2036, 12, 1, 12, tzinfo=UTC)


def main() -> None:
    """Make them, look at the page, erase them, and verify the ledger."""
    open_installation()
    from coderpath_web.clock import told_at  # noqa: PLC0415 -- after set-up
    from coderpath_web.journal.models import Entry  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.keeping.actions import erase_due  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.keeping.queries import kept_now  # noqa: PLC0415 -- as above
    from tests.web.journal.ledger.verified import checkpoint, wrong  # noqa: PLC0415 -- as above

    found: dict[str, Any] = {}
    with _timed(found, "made"), told_at(THEN):
        _make(int(sys.argv[1]))
    kept = checkpoint()
    with told_at(LATER):
        with _timed(found, "page"):
            kept_now(LATER.date())
        with _timed(found, "erased_in"):
            found["erased"] = erase_due().total()
    with _timed(found, "verified_in"):
        found["wrong"] = len(wrong(kept, checkpoint()))
    print(json.dumps(found | {"entries": Entry.objects.count()}))


def _make(many: int) -> None:
    from coderpath_web.decisions.actions import settle_retention  # noqa: PLC0415 -- after set-up
    from coderpath_web.decisions.kept_as import KeptAs  # noqa: PLC0415 -- as above
    from coderpath_web.rooms.claims.actions import withdraw_claim  # noqa: PLC0415 -- as above
    from tests.rooms.claims.claiming import claim, hospital  # noqa: PLC0415 -- as above

    world = hospital()
    settle_retention(by=world.priya, months=84, why="As counsel said.", kind=KeptAs.CLAIMS)
    for number in range(many):
        texts = {"credential": f"Certificate {number}", "since": "2026-10-01"}
        made = claim(world, texts=texts)
        withdraw_claim(by=world.ana, claim=made, why="It was the practice examination.")


@contextmanager
def _timed(found: dict[str, Any], what: str) -> Iterator[None]:
    begin = process_time()
    yield
    found[what] = process_time() - begin


if __name__ == "__main__":
    main()
