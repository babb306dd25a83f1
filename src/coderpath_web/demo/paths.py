"""The shipped paths, dated as the demo organisation took them over."""

import re

from coderpath.documents.path import shipped
from coderpath_demo.period import CHANGE_OVER, UNDER_WAY_UNTIL

EFFECTIVE = {
    "intermountain-original": "2016-01-01",
    "intermountain-revised": CHANGE_OVER.isoformat(),
}


def demo_paths() -> list[str]:
    """Give the texts of the paths, the earlier one first."""
    return [_dated(name, day) for name, day in EFFECTIVE.items()]


def next_path() -> str:
    """Give the text of a path for next year, which asks two more reviews of level IV."""
    text = _dated("intermountain-revised", "2027-04-01")
    text = text.replace("path: intermountain-revised", "path: intermountain-2027", 1)
    text = text.replace("title: Coding career path, revised", "title: Coding career path, 2027", 1)
    text = text.replace("replaces: intermountain-original", "replaces: intermountain-revised", 1)
    text = re.sub(r"^grandfather: .*\n", "", text, flags=re.MULTILINE)
    before, asked, after = text.rpartition("reviews: {at_least: 4")
    return f"{before}{asked.replace('4', '6')}{after}"


def _dated(name: str, effective: str) -> str:
    """Give a path's text with another first day, and its rule for those under way moved along."""
    text = (shipped.FOLDER / name / shipped.DOCUMENT).read_text(encoding="utf-8")
    text = re.sub(r"^effective: .*$", f"effective: {effective}", text, flags=re.MULTILINE)
    rule = f"grandfather: {{until: {UNDER_WAY_UNTIL}}}\n"
    return re.sub(r"^grandfather: .*\n", rule, text, flags=re.MULTILINE)
