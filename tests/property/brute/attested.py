"""What kinds that read the latest word about somebody share, and skill."""

from datetime import date
from typing import Any

from tests.property.brute.answers import NOT_RECORDED, answer
from tests.property.brute.days import after, read_day, read_until
from tests.property.brute.document import listed
from tests.property.brute.names import form, forms, same
from tests.property.brute.world import Row, World

Params = dict[str, Any]


def latest_day(rows: list[Row], day: date) -> list[Row]:
    """Keep the rows of the latest day that is not after `day`."""
    past = [row for row in rows if read_day(row["on"]) <= day]
    newest = max((read_day(row["on"]) for row in past), default=None)
    return [row for row in past if read_day(row["on"]) == newest]


def runs_on(row: Row, params: Params, day: date) -> bool:
    """Tell whether a word given before still stands."""
    ends = min(read_until(row.get("until", "")), after(read_day(row["on"]), params, "within"))
    return day < ends


def skill(world: World, params: Params, day: date) -> str:
    """The latest attestation by the roles asked for says yes; a no counts before a yes."""
    rows = [row for row in world.rows("skills") if same(row["of"], params["of"])]
    if params.get("attested_by"):
        roles = forms(listed(params["attested_by"]))
        rows = [row for row in rows if form(row["attested_by"]) in roles]
    rows = latest_day(rows, day)
    if not rows:
        return NOT_RECORDED
    first = max(rows, key=lambda row: (row["held"] == "no", read_until(row.get("until", ""))))
    return answer(first["held"] == "yes") if runs_on(first, params, day) else NOT_RECORDED
