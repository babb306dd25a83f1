"""The last sign of a type of bill: which bills tell of an encounter as it was coded.

Source: Novitas Solutions, UB-04 form locator tool, type of bill frequency codes.
"""

from coderpath.records.draft import Draft

OTHER_BILLS = {
    "5": "bills late charges alone",
    "8": "voids an earlier one",
    **dict.fromkeys("ABCDE", "is a notice about hospice or an admission"),
}
"""They hold neither the codes of the encounter nor its total: its record stays as it is."""


def why_not(frequency: str) -> tuple[str, str, str] | None:
    """Say why no record is made of a bill, what is allowed and what to do; else None."""
    what = OTHER_BILLS.get(frequency)
    if what is None:
        return None
    found = f"The claim {what} (frequency {frequency})"
    allowed = "A record is made of a claim with all of its codes and charges"
    return found, allowed, "Nothing to do: the record of the encounter stays as it is"


def refuse_other_bills(draft: Draft, frequency: str, column: str) -> None:
    """Refuse a bill that would put less, or nothing, in the place of what is on file."""
    told = why_not(frequency)
    if told is not None:
        draft.refuse(column, *told)
