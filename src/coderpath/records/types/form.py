"""What a table of record types is called where a text is none, and what is said of its slips."""

import re

from coderpath.tree.form import Form, Unquoted
from coderpath.tree.words import SAYINGS, counted, expects

_NEVER = re.compile(r"(?!)()()")

TABLE_OF_TYPES = Form(
    name="A table of record types",
    opens='A table starts with "record_types: 1"',
    add="Add the keys record_types, table, title, types and lines",
    unquoted=Unquoted(_NEVER, "", "", ""),  # nothing in it is a sign of YAML
    sayings={
        **SAYINGS,
        "no_bill": expects("a type of bill such as 131 or 13x", "Write three signs, x for any"),
        "no_revenue": expects(
            "a revenue code such as 0450 or 045x", "Write four digits, x for any"
        ),
        "no_place": expects("a place of service such as 23", "Write two digits, x for any"),
        "no_hcpcs": expects("a HCPCS code such as G0378", "Write five signs, x for any"),
        "no_test": counted(
            "The line has no condition",
            "Allowed: one condition or more",
            "Add one, such as bill: 13x, or remove the line",
        ),
        "empty_days": counted(
            '"days_at_least" is {least}, and "days_at_most" is {most}',
            "Allowed: at most as many as at least, or more",
            "Raise days_at_most, or lower days_at_least",
        ),
        "line_never": counted(
            '"until" is {until}, and "since" is {since}',
            "Allowed: an until after since",
            "Write a later until, or an earlier since",
        ),
    },
)
