"""What the details of an entry are called when people read them."""

from coderpath_web.access.roles import ROLES


def details_said(details):
    """Say the details of an entry: counts of facts by kind, or names with values."""
    return "; ".join(
        _detail(name, value) for name, value in details.items() if value not in ("", None)
    )


def _detail(name, value):
    if isinstance(value, int):
        return f"{value:,} {name}"
    if name == "role" and value in ROLES:
        value = ROLES[value].title
    return f"{name}: {value}"
