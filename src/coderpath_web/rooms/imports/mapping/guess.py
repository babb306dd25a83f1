"""Guessing what the columns of a table mean, from their names and from what stands in them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from coderpath.roster.styles import style_of
from coderpath_web.rooms.imports.mapping.meanings import STYLES

_WORDS = (
    ("left_because", r"(reason|why).*(left|leav|term|separ)|(left|leav|term\w*|separation) reason"),
    ("left_if", r"attrition|(has |is )?(left|terminated|active)\??"),
    (
        "level_since",
        r"(in )?(level|grade|rank|position|role).*(since|date|from|start)|since.*(level|grade)",
    ),
    ("years", r"years?.*(company|employed|service|tenure)|tenure.*years?|seniority"),
    (
        "hired",
        r"(hire|hired|hiring|start|entry|employment).*(date|day|on)?|joined|date of hire|doh",
    ),
    ("left", r"(left|leaving|end|exit|terminat\w*|separation).*(date|day|on)?"),
    (
        "coder",
        r"((coder|employee|emp|staff|person|badge|worker|user)[ _.-]*)?(id|no|nr|number|#|code)?",
    ),
    ("name", r"(full|coder|employee|staff|last|display)?[ _]*name"),
    ("facility", r"(home )?(facility|site|hospital|campus|location|workplace|place)"),
    ("level", r"(coding |job |career )?(level|grade|rank|position|title)"),
    ("fte_percent", r"fte ?%|(percent|%) ?(of )?(fte|full time)|part[ -]?time ?%"),
    ("fte", r"fte|full[ -]?time (equivalent|share)"),
    ("reports_to", r"(reports? to|supervisor|manager|lead)[ _]*(id)?"),
    ("month", r"month|period"),
    ("type", r"(patient|record|work|account)?[ _]*type"),
    ("records", r"(records?|charts?|encounters?|accounts?)[ _]*(coded)?|coded( records?)?"),
    ("minutes", r"(productive|coding|worked)?[ _]*minutes"),
    ("hours", r"(productive|coding|worked)?[ _]*hours"),
    ("credential", r"credentials?|certifications?"),
)
_CREDENTIAL = re.compile(
    r"\b(CCS-P|CCS|CCA|RHIT|RHIA|CPC-A|CPC|COC|CIC|CRC|CDIP|CHPS|CHDA|CPMA|CDEO)\b", re.IGNORECASE
)
_TRAINED = re.compile(r"(?P<type>.+?)\s+(?P<stage>begun|started|training|proficient|since)")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ]00:00(:00)?)?")
_ONCE = frozenset({"coder", "name", "facility", "hired", "left", "level", "month", "type"})
_PEOPLE = frozenset({"coder", "employee", "person", "staff", "who"})
_YES = ("yes", "y", "true", "1", "left", "terminated", "x")


def guess_meanings(
    columns: Sequence[Mapping[str, Any]], types: Mapping[str, str]
) -> list[dict[str, str]]:
    """Guess each column's meaning, the style of its dates and the name it speaks of.

    `types` are the patient types of the path with their titles.
    """
    guesses: list[dict[str, str]] = []
    taken: set[str] = set()
    for column in columns:
        guess = _months(column, types) if column["style"] else _single(column, types)
        if guess["means"] in taken & _ONCE:
            guess["means"] = ""
        taken.add(guess["means"])
        guesses.append(guess)
    if "coder" not in taken:
        _find_coder(columns, guesses)
    return guesses


def _find_coder(columns: Sequence[Mapping[str, Any]], guesses: list[dict[str, str]]) -> None:
    """Take the column with most ids that are on file."""
    places = [place for place, column in enumerate(columns) if column["known"]]
    if places:
        best = max(places, key=lambda place: columns[place]["known"])
        guesses[best]["means"] = "coder"


def _single(column: Mapping[str, Any], types: Mapping[str, str]) -> dict[str, str]:
    name = " ".join(re.split(r"[\s_]+", column["names"][0].strip())).casefold()
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", column["names"][0]).casefold()
    style = guess_style(column["samples"])
    guess = {"means": "", "style": style or "", "extra": ""}
    if name in _PEOPLE and any(" " in text for text in column["samples"]):
        return guess | {"means": "name"}
    if (found := _CREDENTIAL.search(column["names"][0])) and style is not None:
        return guess | {"means": "credential_since", "extra": found[1].upper()}
    if (trained := _TRAINED.fullmatch(name)) and (kind := _type_named(trained["type"], types)):
        stage = "proficient" if trained["stage"].startswith(("proficient", "since")) else "begun"
        return guess | {"means": stage if style is not None else "", "extra": kind}
    for means, pattern in _WORDS:
        named = re.fullmatch(pattern, name) or re.fullmatch(pattern, " ".join(spaced.split()))
        if named and _fits(means, column, style):
            return guess | {"means": means}
    return guess


def _fits(means: str, column: Mapping[str, Any], style: str | None) -> bool:
    if means in {"hired", "left", "level_since"}:
        return style is not None and bool(column["samples"])
    if means == "left_if":
        return any(value.casefold() in _YES for value in column["values"])
    if means in {"years", "records", "hours", "minutes", "fte", "fte_percent"}:
        return all(re.fullmatch(r"[0-9][0-9.,]*%?", value) for value in column["samples"])
    return True


def _months(column: Mapping[str, Any], types: Mapping[str, str]) -> dict[str, str]:
    words = re.sub("%[YyBbm]", " ", column["style"]).casefold()
    guess = {"means": "month_records", "style": "", "extra": _type_named(words, types) or ""}
    if "target" in words or "goal" in words or "plan" in words:
        return guess | {"means": ""}
    if "minute" in words:
        return guess | {"means": "month_minutes"}
    if "hour" in words or "hrs" in words:
        return guess | {"means": "month_hours"}
    guess["extra"] = guess["extra"] or usual_type(types)
    return guess


def usual_type(types: Mapping[str, str]) -> str:
    """Give the patient type to begin with where nothing names one."""
    return "inpatient" if "inpatient" in types else next(iter(types), "")


def _type_named(words: str, types: Mapping[str, str]) -> str | None:
    plain = re.sub("[^a-z]+", " ", words.casefold())
    for kind, title in types.items():
        names = {re.sub("[^a-z]+", " ", text.casefold()).strip() for text in (kind, title)}
        if any(name and name in plain for name in names):
            return kind
    return None


def guess_style(samples: Sequence[str]) -> str | None:
    """Guess how dates are written, month first where both would do; None when they are none."""
    if not samples:
        return None
    # The plain style is always read, whatever else a column holds: spreadsheets mix them.
    others = [text for text in samples if not _ISO.fullmatch(text)]
    for text, _ in STYLES:
        style = style_of(text, with_day=True)
        if not others or (style and all(style.day(sample) for sample in others)):
            return text
    return None


def guess_left(values: Sequence[str]) -> str:
    """Guess which value says that somebody has left."""
    return next((value for value in values if value.casefold() in _YES), "")
