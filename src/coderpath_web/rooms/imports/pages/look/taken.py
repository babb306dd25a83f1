"""What was taken for what, as the page shows it: columns, doubts, and what was left out."""

import re
from decimal import Decimal, InvalidOperation

from coderpath.facts.values.dates import read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.roster.said import Sort
from coderpath.sentence.dates import say_day
from coderpath_web.documents.named import levels, patient_types
from coderpath_web.facts.words import WORDS, end_words
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.account import doubts_of
from coderpath_web.rooms.imports.actions import SURE
from coderpath_web.rooms.imports.mapping.meanings import MEANINGS, MONTHLY
from coderpath_web.rooms.imports.preview import PEOPLE
from coderpath_web.rooms.imports.same_person import by_person

ENDS = ("left", "until")
ISO = len("2026-03-31")
MADE = {"productive_minutes": "minutes", "fte": "of full time"}
"""What a number of facts counts, by its column."""
_NUMBER = re.compile(r"[0-9][0-9.,:]*")
DECIDING = {
    one.says: "decides how rows are read"
    for one in MEANINGS
    if one.name in {"status", "course_result", "credential_flag", "row_sort"}
}


def taken(one, *, asks_people):
    """Give the account of a look: doubts with their ticks, columns, and all that was left out.

    Where people can be chosen, doubts about a name stand beside the choice and nowhere else.
    """
    account = one.counts.get("said", [])
    sure = folder.kept(one.pk, SURE) or ()
    alike = {some["doubt"]: some["perhaps"] for some in one.counts.get("alike", ())}
    doubts = [
        {**doubt, "ticked": doubt["key"] in sure, "perhaps": alike.get(doubt["key"], ())}
        for doubt in doubts_of(account)
    ]
    columns = list(_columns(one, {doubt["what"]: doubt["key"] for doubt in doubts}))
    by_key = {doubt["key"]: doubt for doubt in doubts}
    asked = one.counts.get("asked", ()) if asks_people else ()
    asked = [by_key[some["doubt"]] | some for some in asked if some.get("doubt") in by_key]
    names = {some["key"] for some in asked}
    table = folder.kept(one.pk, folder.TABLE) or {}
    return {
        "doubts": [doubt for doubt in doubts if doubt["key"] not in names],
        "asked": asked,
        "open": [doubt for doubt in doubts if not doubt["ticked"]],
        "columns": columns,
        "left": _of(account, Sort.LEFT_OUT),
        "others": list(_others(table)) if one.choices.get("said") else [],
        "is_another": bool(one.choices.get("another_table")),
        "same": by_person((one.choices.get("said") or {}).get("same") or {}).items(),
        "assumed": _of(account, Sort.ASSUMED),
        "how": _of(account, Sort.TAKEN),
    }


def _others(table):
    """Give the other tables of a sheet, each with where it stands beside the one that is read."""
    for place, other in enumerate(table.get("others", ())):
        yield {"place": place, "side": "below" if other["row"] else "beside it", **other}


def _of(account, sort):
    return [said for said in account if said["sort"] == sort]


def _columns(one, doubtful):
    """Give each column of the table that became facts, with one value as it was read."""
    by_name = {}
    for reading in one.counts.get("readings", ()):
        by_name.setdefault(reading["column"], []).append(reading)
    many, called = _month_columns(one), one.counts.get("called", {})
    means, units = _chosen(one, "says"), _chosen(one, "unit")
    for name, readings in by_name.items():
        same = [some for some in readings if some["raw"] == readings[0]["raw"]]
        used = [WORDS[some["kind"]].heading for some in readings]
        yield {
            "name": name,
            "more": many.get(name, ""),
            "doubt": doubtful.get(name, ""),
            "means": means.get(name) or _label(readings[0]),
            "used": list(dict.fromkeys(used)),
            "raw": readings[0]["raw"],
            "counts": units.get(name, "") if _NUMBER.fullmatch(readings[0]["raw"]) else "",
            "read": list(dict.fromkeys(_read(some, called) for some in same)),
        }
    if by_name:
        yield from _deciding(one, means, by_name, doubtful)


def _deciding(one, means, by_name, doubtful):
    """Give columns that have a meaning and became no fact: they decide of rows, or are empty."""
    table = folder.kept(one.pk, folder.TABLE) or {"columns": ()}
    for column in table["columns"]:
        name = column["names"][0]
        if means.get(name) and name not in by_name and not column["style"]:
            raw = next(iter(column["samples"]), "")
            instead = DECIDING.get(means[name], "nothing is read from it") if raw else "no value"
            row = {"name": name, "means": means[name], "raw": raw, "instead": instead}
            yield row | {"doubt": doubtful.get(name, "")}


def _chosen(one, what):
    """Give words of what each column was chosen to mean, where somebody could choose."""
    table, said = folder.kept(one.pk, folder.TABLE), one.choices.get("said")
    if not table or not said or len(said["columns"]) != len(table["columns"]):
        return {}
    words = {meaning.name: getattr(meaning, what) for meaning in (*MEANINGS, *MONTHLY)}
    return {
        column["names"][0]: words.get(chosen["means"], "")
        for column, chosen in zip(table["columns"], said["columns"], strict=True)
        if chosen["means"]
    }


def _month_columns(one):
    """Say of the first of several columns that stand for a month each how many they are."""
    table = folder.kept(one.pk, folder.TABLE) or {"columns": ()}
    groups = [column["names"] for column in table["columns"] if column["style"]]
    return {names[0]: f"to {names[-1]}, {len(names)} columns" for names in groups if names[1:]}


def _label(reading):
    label = WORDS[reading["kind"]].labels.get(reading["into"])
    return label.label if label else reading["into"]


def _read(reading, called):
    """Write a value as a reader of today's language has it: days in words, ends as last days.

    Whoever a name was taken for is called by the name on file, with the id.
    """
    text = reading["read"]
    if reading["into"] in PEOPLE and text != reading["raw"] and text in called:
        return f"{called[text]} ({text})"
    if reading["into"] in {"level", "type"}:
        return _titles().get(text, text)
    if made := MADE.get(reading["into"]):
        return f"{_figure(text)} {made}"
    day = read_day(text) if text[4:5] == "-" and len(text) == ISO else None
    if day is None or isinstance(day, Unreadable):
        return text
    return end_words(day) if reading["into"] in ENDS else say_day(day)


def _figure(text):
    """Write a number with its thousands parted; what is no number stays."""
    try:
        return f"{Decimal(text):,f}"
    except InvalidOperation:
        return text


def _titles():
    return {option.value: option.text for option in (*patient_types(), *levels())}
