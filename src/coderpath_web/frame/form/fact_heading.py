"""What a fact is, by what tells it from others of its kind: its title, and the rest of its key."""

from collections.abc import Sequence

from coderpath.facts.kinds import KINDS
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.columns_told import Value

PLACE_AND_DAY = {"facility", "since", "hired", "begun", "on"}
"""Parts of a key that stand in the values, and tell little by themselves."""
MOST_TOLD = 2


def fact_heading(kind: str, values: Sequence[Value]) -> str:
    """Give it as a heading: Coded records: Inpatient, October 2026; `values` are all columns."""
    names = [one.name for one in KINDS[kind].columns if one.name != "coder"]
    told = dict(zip(names, values, strict=True))
    asked = [name for name in KINDS[kind].key if name in told and name not in PLACE_AND_DAY]
    about = [str(told[name].text) for name in asked[:MOST_TOLD] if not told[name].is_blank]
    title = WORDS[kind].title
    return f"{title}: {', '.join(about)}" if about else title
