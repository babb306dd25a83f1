"""What a path is called where a text is none, and how it opens."""

import re

from coderpath.documents.path.words import FOLDED, PATH_SAYINGS, QUOTE_IT, THRESHOLD_FORM
from coderpath.tree.form import Form, Unquoted

_INSIDE = r"""(?:"[^"\n]*"|'[^'\n]*'|[^\]\n>"'])*"""
_IN_BRACKETS = rf"[ \t]*\[{_INSIDE}"
_BELOW = rf"(?:[ \t]*\n[ \t]*-{_INSIDE}){{1,2}}"
_THRESHOLD = re.compile(
    rf"(\bthreshold[ \t]*:(?:{_IN_BRACKETS}|{_BELOW}|[ \t]*))(>=?[ \t]*[\d.]+[ \t]*%?)"
)
"""A lower bound is what YAML takes for a sign of its own, alone or as one of a list."""

PATH = Form(
    name="A path",
    opens='A document starts with "coderpath: 1"',
    add="Add the keys coderpath, path, title, effective and levels",
    unquoted=Unquoted(_THRESHOLD, FOLDED, f"Allowed: {THRESHOLD_FORM}", QUOTE_IT),
    sayings=PATH_SAYINGS,
)
