"""The answers that a mapping begins with, and the values that it has to ask about."""

from coderpath.findings import closest
from coderpath_web import clock
from coderpath_web.documents.named import levels, patient_types
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import rows_of
from coderpath_web.rooms.imports.mapping.guess import guess_left, guess_meanings, usual_type

HALF = 0.5
ASKED = {"level": "Levels of the path", "facility": "Facilities", "type": "Patient types"}


def facilities_on_file(reached=None):
    """Give the names of the facilities on file by their ids: all, or those that are reached."""
    live = Fact.objects.filter(kind="facilities", retracted_at=None)
    if reached is not None:
        live = live.filter(facility__in=reached)
    return {row.facility: row.name or row.facility for _, row in rows_of(live.order_by("pk"))}


def beginning(table, facilities):
    """Guess all that can be guessed of a table."""
    types = {option.value: option.text for option in patient_types()}
    guesses = guess_meanings(table["columns"], types)
    for guess, column in zip(guesses, table["columns"], strict=True):
        if guess["means"] == "level" and not _all_known("level", column):
            guess["means"] = ""
    columns = [guess | {"values": {}} for guess in guesses]
    found = {
        guess["means"]: column
        for guess, column in zip(guesses, table["columns"], strict=True)
        if guess["means"]
    }
    coder = found.get("coder")
    known = coder is not None and coder["known"] > HALF * max(coder["different"], 1)
    speaks_of_people = {"hired", "years", "left"} & found.keys()
    return {
        "columns": columns,
        "people": "on_file" if known and not speaks_of_people else "new",
        "hired_day": "",
        "level_day": "",
        "drawn": clock.today().isoformat() if {"years", "left_if"} & found.keys() else "",
        "facility": next(iter(facilities)) if len(facilities) == 1 else "",
        "type": usual_type(types),
        "left_word": guess_left(found["left_if"]["values"]) if "left_if" in found else "",
        "blanks": table["blanks"],
    }


def _all_known(means, column):
    """Tell whether each value of a column is one that can be guessed."""
    offered = _offered(means)
    values = column["values"]
    return bool(values) and all(_guess(means, value, offered) for value in values)


def values_asked(table, said, facilities):
    """Give the columns whose values have to be told apart, with a guess for each value."""
    asked = []
    for place, (column, chosen) in enumerate(zip(table["columns"], said["columns"], strict=True)):
        means = chosen["means"]
        if means not in ASKED or column["many"] or not column["values"]:
            continue
        offered = facilities if means == "facility" else _offered(means)
        if means != "level" and all(value in offered for value in column["values"]):
            continue
        blanks = {text.casefold() for text in said.get("blanks", ())}
        values = [
            (
                value,
                f"v{place}_{n}",
                chosen["values"].get(value) or _guess(means, value, offered),
            )
            for n, value in enumerate(column["values"])
            if value.casefold() not in blanks
        ]
        asked.append(
            {
                "place": place,
                "name": column["names"][0],
                "means": means,
                "title": ASKED[means],
                "offered": list(offered.items()),
                "values": values,
                "must": means != "facility",
            }
        )
    return asked


def _offered(means):
    if means == "level":
        return {option.value: f"{option.text} ({option.group})" for option in levels()}
    return {option.value: option.text for option in patient_types()}


def _guess(means, value, offered):
    """Guess what a value stands for: the same word, the same name, the same number of a level."""
    plain = value.casefold().strip()
    for code, title in offered.items():
        if plain in {code.casefold(), title.casefold(), title.rpartition(" (")[0].casefold()}:
            return code
    if means == "level":
        number = _number(plain)
        for code in offered:
            if number and code.rpartition("-")[2] == number:
                return code
        return ""
    names = {title.casefold(): code for code, title in offered.items()}
    meant = closest(plain, [*names, *(code.casefold() for code in offered)])
    if meant:
        return names.get(meant) or next(code for code in offered if code.casefold() == meant)
    return "" if means == "type" else value


ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}


def _number(plain):
    last = plain.replace("-", " ").split()[-1] if plain.split() else ""
    last = last.lstrip("l") if last.lstrip("l").isdigit() else last
    return last if last.isdigit() else ROMAN.get(last, "")
