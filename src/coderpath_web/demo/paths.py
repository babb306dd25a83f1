"""The shipped paths, dated as the demo organisation took them over."""

import re

from coderpath.documents.path import shipped
from coderpath_demo.period import CHANGE_OVER

EFFECTIVE = {
    "intermountain-original": "2016-01-01",
    "intermountain-revised": CHANGE_OVER.isoformat(),
}


def demo_paths() -> list[str]:
    """Give the texts of the paths, the earlier one first."""
    return [_dated(name, day) for name, day in EFFECTIVE.items()]


def _dated(name: str, effective: str) -> str:
    """Give a path's text with another first day, and without its old rule for a change long past.

    Under that rule nobody was to lose by the change; the demo organisation moved everyone over.
    """
    text = (shipped.FOLDER / name / shipped.DOCUMENT).read_text(encoding="utf-8")
    text = re.sub(r"^effective: .*$", f"effective: {effective}", text, flags=re.MULTILINE)
    return re.sub(r"^grandfather: .*\n", "", text, flags=re.MULTILINE)
