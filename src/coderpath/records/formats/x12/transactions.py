"""Which transactions hold institutional claims, and what is said of those that do not."""

INSTITUTIONAL = "X223"
OTHERS = {
    "X222": "837P, claims of professionals",
    "X224": "837D, claims of dentists",
    "X221": "835, a remittance",
    "X279": "270 or 271, eligibility",
    "X212": "276 or 277, claim status",
}
NOT_INSTITUTIONAL = "Allowed: 837I (005010X223), institutional claims"
MEND = "Export the institutional claims, or leave these out"


def why_refused(kind: str, implementation: str) -> str:
    """Say why no claim of a transaction is taken; empty where they may be."""
    if kind != "837":
        shown = kind if kind.isdecimal() and len(kind) == len("837") else "another kind"
        return f"The transaction is {shown}, not 837"
    for part, what in OTHERS.items():
        if part in implementation:
            return f"The transaction is {what}"
    return ""
