"""The pages that are measured, and who of the demo's people looks at them."""

from typing import NamedTuple


class Asked(NamedTuple):
    """A page by its address, which older versions of the product answer too."""

    what: str
    who: str
    address: str


ORIGINAL, REVISED = "intermountain-original", "intermountain-revised"

ASKED = (
    Asked("my path, coder", "quentin", "/people/C0014/"),
    Asked("my path, HR", "priya", "/people/C0014/"),
    Asked("why, coder", "quentin", "/people/C0014/why/specialist-4/productivity-year/"),
    Asked("record, coder", "quentin", "/people/C0014/record/"),
    Asked("record, HR", "priya", "/people/C0014/record/"),
    Asked("try it, coder", "quentin", "/people/C0014/try/"),
    Asked("board of a team, supervisor", "edith", "/team/"),
    Asked("board of a region, manager", "rosa", "/team/"),
    Asked("board of 43, HR", "priya", "/team/?facility=redmesa"),
    Asked("a row of the board, supervisor", "edith", "/team/C0013/"),
    Asked("coverage, supervisor", "edith", "/team/coverage/"),
    Asked("coverage, manager", "rosa", "/team/coverage/"),
    Asked("comparison, HR", "priya", f"/paths/{ORIGINAL}/against/{REVISED}/"),
    Asked("path, coder", "quentin", f"/paths/{REVISED}/"),
    Asked("facilities, HR", "priya", "/facilities/"),
    Asked("imports, HR", "priya", "/imports/"),
)
