"""Columns whose heading names something: a credential or a patient type, with a day below."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from coderpath.same_name import form
from coderpath_web.rooms.imports.mapping.guessing import looks
from coderpath_web.rooms.imports.mapping.guessing.results import guess_held
from coderpath_web.rooms.imports.mapping.guessing.rule import speaks_of_an_end
from coderpath_web.rooms.imports.mapping.guessing.words import these, words_of


class PathNames(NamedTuple):
    """Names of a path that may stand in a heading."""

    credentials: tuple[str, ...] = ()
    knowledge: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()


NO_NAMES = PathNames()
CREDENTIALS = (
    "CCS-P", "CCS", "CCA", "RHIT", "RHIA", "CPC-A", "CPC", "COC", "CIC", "CRC", "CDIP", "CHPS",
    "CHDA", "CPMA", "CDEO", "CPB", "CCDS", "ROCC",
)  # fmt: skip
_AWARD = these(
    "since date day on of earned award issue obtained attained received credential certification"
    " from held the pass"
)
_LAST = these(
    "expiration until through thru valid good end last lapse date day on of to credential"
    " certification"
    " the is"
)
_HELD = these("held holds has is active current credential certification certified y n")
_SHOWN = these(
    "date day on since shown demonstrated attested pass complete verified signed off check checked"
)
_ENDS = frozenset({"expiration", "until", "through", "thru", "end", "lapse"})
_STAGES = {
    "begun": frozenset({"begin", "start", "training", "date", "on", "in", "since"}),
    "proficient": frozenset({"proficient", "since", "date", "on", "in"}),
}
ALIASES = {
    "ip": "inpatient", "inp": "inpatient", "op": "outpatient", "outp": "outpatient",
    "ed": "emergency", "er": "emergency", "emergencydepartment": "emergency",
    "emergencyroom": "emergency", "sds": "samedaysurgery", "obs": "observation",
    "anc": "ancillary", "rehab": "rehabilitation",
}  # fmt: skip
"""Short names of the trade for patient types, in the one form in which names are compared."""


def credential_named(
    heading: str, seen: looks.Looks, names: PathNames = NO_NAMES
) -> tuple[str, str] | None:
    """Give the meaning of a column that names a credential, and the credential."""
    found = _pattern((*names.credentials, *CREDENTIALS)).search(heading)
    if not found:
        return None
    written = {form(name): name for name in (*CREDENTIALS, *names.credentials)}
    name = written.get(form(found[1]), found[1])
    rest = set(words_of(heading[: found.start()] + " " + heading[found.end() :]))
    if looks.days(seen):
        if rest <= _AWARD:
            return "credential_since", name
        if rest <= _LAST and rest & _ENDS:
            return "credential_until", name
    elif rest <= _HELD and looks.few(seen) and all(map(guess_held, seen.values)):
        return "credential_flag", name
    return None


@lru_cache(maxsize=16)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Find one of some names as a word of its own, the longest that fits."""
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z])({'|'.join(longest)})(?![A-Za-z])", re.IGNORECASE)


def shown_named(heading: str, seen: looks.Looks, names: PathNames) -> tuple[str, str] | None:
    """Give the meaning of a column that names knowledge or a skill of the path, and its name."""
    if not looks.days(seen):
        return None
    pieces = re.split(r"[\s:(),]+", heading.strip())
    for cut in range(len(pieces), 0, -1):
        meant, rest = form(" ".join(pieces[:cut])), set(words_of(" ".join(pieces[cut:])))
        for means, some in (("knowledge", names.knowledge), ("skill", names.skills)):
            known = next((name for name in some if form(name) == meant), "")
            if known and rest <= _SHOWN:
                return means, known
    return None


def training_named(
    heading: str, seen: looks.Looks, types: Mapping[str, str]
) -> tuple[str, str] | None:
    """Give the meaning of a column that names a patient type, and the type."""
    if not looks.days(seen):
        return None
    pieces = re.split(r"[\s_]+", heading.strip())
    for cut in range(len(pieces) - 1, 0, -1):
        kind = type_named(" ".join(pieces[:cut]), types)
        rest = set(words_of(" ".join(pieces[cut:])))
        if kind and not speaks_of_an_end(rest):
            if rest <= _STAGES["proficient"]:
                return "proficient", kind
            if rest <= _STAGES["begun"]:
                return "begun", kind
    return None


def type_named(text: str, types: Mapping[str, str]) -> str:
    """Give the patient type of a name, exact in the one form or plainly short; empty for none."""
    meant = {form(text), ALIASES.get(form(text), "")} - {""}
    for kind, title in types.items():
        names = {form(kind), form(title)}
        if meant & (names | {ALIASES.get(name, name) for name in names}):
            return kind
    return ""
