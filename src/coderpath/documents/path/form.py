"""What a path is called where a text is none, and how it opens."""

import re

from coderpath.documents.path.words import FOLDED, PATH_SAYINGS, QUOTE_IT, THRESHOLD_FORM
from coderpath.tree.form import Form, Unquoted

_THRESHOLD = re.compile(r"(\bthreshold[ \t]*:[ \t]*)(>=?[ \t]*[\d.]+[ \t]*%?)")

PATH = Form(
    name="A path",
    opens='A document starts with "coderpath: 1"',
    add="Add the keys coderpath, path, title, effective and levels",
    unquoted=Unquoted(_THRESHOLD, FOLDED, f"Allowed: {THRESHOLD_FORM}", QUOTE_IT),
    sayings=PATH_SAYINGS,
)
