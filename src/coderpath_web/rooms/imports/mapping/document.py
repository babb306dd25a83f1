"""Writing what was chosen as a mapping of the library."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coderpath.facts.values.meant import months_meant
from coderpath.tree.writing import yaml_text

NONE = "(none)"
"""Chosen for a value that stands for nothing the path knows: its rows are left out."""

Chosen = Mapping[str, Any]
"""What was chosen: `columns` with means, style, extra and values; and the answers for the rest."""


class Composed:
    """A mapping on its way: facts by kind, and what still has to be said."""

    def __init__(
        self, table: Mapping[str, Any], chosen: Chosen, facilities: Mapping[str, str]
    ) -> None:
        self.table = table
        self.chosen = chosen
        self.on_file = facilities
        self.problems: list[str] = []
        self.facts: dict[str, Any] = {}
        self.columns: dict[str, list[tuple[Mapping[str, Any], Mapping[str, Any]]]] = {}
        for column, said in zip(table["columns"], chosen["columns"], strict=True):
            self.columns.setdefault(said["means"], []).append((column, said))

    def column(self, means: str) -> str | None:
        """Give the name of the column of a meaning."""
        found = self.columns.get(means)
        return found[0][0]["names"][0] if found else None

    def cell(self, means: str) -> Any:
        """Give how the column of a meaning is read; None when no column has it."""
        found = self.columns.get(means)
        return _read(*found[0]) if found else None

    @property
    def takes_people(self) -> bool:
        """Tell whether the table says who is employed, or only speaks of coders on file."""
        return self.chosen.get("people") != "on_file"


def compose(
    table: Mapping[str, Any], chosen: Chosen, facilities: Mapping[str, str]
) -> tuple[str, list[str]]:
    """Give the mapping's text, and what still has to be said; `facilities` are those on file."""
    made = Composed(table, chosen, facilities)
    _check(made)
    if not made.problems:
        _people(made)
        _positions(made)
        _credentials(made)
        _training(made)
        _months(made)
        if not made.facts:
            made.problems.append("Choose what at least one more column means.")
    return ("" if made.problems else _text(made)), made.problems


def _check(made: Composed) -> None:
    once = ("coder", "name", "facility", "hired", "left", "level", "level_since", "month", "type")
    for means in once:
        if len(made.columns.get(means, ())) > 1:
            names = " and ".join(column["names"][0] for column, _ in made.columns[means])
            made.problems.append(f"{names} mean the same. Leave one of them out.")
    if "coder" not in made.columns:
        made.problems.append("Choose the column that holds the coder's id.")
    _check_days(made)
    _check_months(made)
    for means in ("credential_since", "begun", "proficient", "month_records"):
        for column, said in made.columns.get(means, ()):
            if not said.get("extra"):
                made.problems.append(f"Name what {column['names'][0]} speaks of.")


def _check_days(made: Composed) -> None:
    if made.takes_people and _hired(made) is None:
        made.problems.append("Say since when these people are employed.")
    if "level" in made.columns and _level_since(made) is None:
        made.problems.append("Say since when the levels are held.")
    if "years" in made.columns and made.takes_people and not made.chosen.get("drawn"):
        made.problems.append("Say on which day the table was drawn.")


def _check_months(made: Composed) -> None:
    if {"records", "minutes", "hours"} & made.columns.keys() and "month" not in made.columns:
        made.problems.append("Choose the column that holds the month.")
    if "records" in made.columns and "type" not in made.columns and not made.chosen.get("type"):
        made.problems.append("Say of which patient type the records are.")


def _read(column: Mapping[str, Any], said: Mapping[str, Any]) -> Any:
    cell: dict[str, Any] = {"column": column["names"][0]}
    if said.get("style"):
        cell["dates"] = said["style"]
    if said.get("values"):
        cell["values"] = {value: "" if to == NONE else to for value, to in said["values"].items()}
    return cell if len(cell) > 1 else column["names"][0]


def _drawn(made: Composed, **more: str) -> dict[str, str]:
    return {"snapshot": made.chosen["drawn"], **more}


def _hired(made: Composed) -> Any:
    if cell := made.cell("hired"):
        return cell
    if (years := made.column("years")) and made.chosen.get("drawn"):
        return _drawn(made, less_years=years)
    if day := made.chosen.get("hired_day"):
        return {"value": day, "assumed": "the table does not say when they were hired"}
    return None


def _level_since(made: Composed) -> Any:
    if cell := made.cell("level_since"):
        return cell
    if day := made.chosen.get("level_day"):
        return {"value": day, "assumed": "the table does not say since when"}
    return _hired(made) if made.takes_people else None


def _facility(made: Composed) -> Any:
    if cell := made.cell("facility"):
        return cell
    return {"value": made.chosen["facility"]} if made.chosen.get("facility") else None


def _filled(cells: Mapping[str, Any]) -> dict[str, Any]:
    return {name: cell for name, cell in cells.items() if cell is not None}


def _people(made: Composed) -> None:
    if not made.takes_people:
        return
    coders = {
        "coder": made.column("coder"),
        "name": made.column("name"),
        "facility": _facility(made),
        "hired": _hired(made),
        "left": _left(made),
        "left_because": made.column("left_because"),
    }
    made.facts["coders"] = _filled(coders)
    if facilities := list(_new_facilities(made)):
        made.facts["facilities"] = facilities


def _left(made: Composed) -> Any:
    if cell := made.cell("left"):
        return cell
    flag = made.column("left_if")
    if not flag or not made.chosen.get("drawn") or not made.chosen.get("left_word"):
        return None
    return {**_drawn(made, after="hired"), "when": {flag: made.chosen["left_word"]}}


def _new_facilities(made: Composed) -> Iterator[dict[str, Any]]:
    """Bring the facilities that are not on file along, by the names that the table has for them."""
    if found := made.columns.get("facility"):
        column, said = found[0]
        name = column["names"][0]
        values = said.get("values") or {value: value for value in column["values"]}
        new = [value for value, code in values.items() if code not in made.on_file]
        if new:
            yield {"when": {name: new}, "facility": _read(column, said), "name": name}
    elif (one := made.chosen.get("facility")) and one not in made.on_file:
        yield {"facility": {"value": one}, "name": {"value": one}}


def _positions(made: Composed) -> None:
    coder = made.column("coder")
    if "level" in made.columns:
        share: str | dict[str, str] | None = made.column("fte")
        if percent := made.column("fte_percent"):
            share = {"column": percent, "times": "0.01"}
        cells = {
            "when": {made.column("level"): _taken(made, "level")},
            "coder": coder,
            "level": made.cell("level"),
            "fte": share,
            "since": _level_since(made),
        }
        made.facts["positions"] = _filled(cells)
    if to := made.column("reports_to"):
        since = _hired(made) or (
            {"value": made.chosen["level_day"]} if made.chosen.get("level_day") else None
        )
        if since is not None:
            when = {to: {"filled": "yes"}}
            made.facts["reports"] = {"when": when, "coder": coder, "to": to, "since": since}


def _credentials(made: Composed) -> None:
    coder = made.column("coder")
    blocks = [
        {
            "when": {column["names"][0]: {"filled": "yes"}},
            "coder": coder,
            "credential": {"value": said["extra"]},
            "since": _read(column, said),
        }
        for column, said in made.columns.get("credential_since", ())
    ]
    if (name := made.column("credential")) and (day := made.cell("credential_day")):
        when = {name: {"filled": "yes"}}
        blocks.append({"when": when, "coder": coder, "credential": name, "since": day})
    if blocks:
        made.facts["credentials"] = blocks


def _training(made: Composed) -> None:
    proficient = {
        said["extra"]: _read(column, said) for column, said in made.columns.get("proficient", ())
    }
    blocks = []
    for column, said in made.columns.get("begun", ()):
        block = {
            "when": {column["names"][0]: {"filled": "yes"}},
            "coder": made.column("coder"),
            "type": {"value": said["extra"]},
            "begun": _read(column, said),
        }
        blocks.append(block | _filled({"proficient": proficient.pop(said["extra"], None)}))
    blocks.extend(
        {
            "when": {_name(cell): {"filled": "yes"}},
            "coder": made.column("coder"),
            "type": {"value": kind},
            "begun": cell,
            "proficient": cell,
        }
        for kind, cell in proficient.items()
    )
    if blocks:
        made.facts["training"] = blocks


def _name(cell: Any) -> str:
    return cell if isinstance(cell, str) else cell["column"]


def _months(made: Composed) -> None:
    coder = made.column("coder")
    productivity: list[dict[str, Any]] = []
    hours: list[dict[str, Any]] = []
    for column, said in made.columns.get("month_records", ()):
        months = {"header": column["style"], "into": "records"}
        productivity.append({"coder": coder, "type": {"value": said["extra"]}, "months": months})
    for means, times in (("month_hours", "60"), ("month_minutes", "")):
        for column, _ in made.columns.get(means, ()):
            months = {"header": column["style"], "into": "productive_minutes"}
            hours.append({"coder": coder, "months": months | ({"times": times} if times else {})})
    _monthly_rows(made, productivity, hours)
    if productivity:
        made.facts["productivity"] = productivity
    if hours:
        made.facts["hours"] = hours


def _monthly_rows(made: Composed, productivity: list[Any], hours: list[Any]) -> None:
    if "month" not in made.columns:
        return
    column, _ = made.columns["month"][0]
    month = {"column": column["names"][0], "values": _month_values(column["values"])}
    if not month["values"]:
        del month["values"]
    base = {"coder": made.column("coder"), "month": month}
    if records := made.column("records"):
        kind = made.cell("type") or {"value": made.chosen["type"]}
        when = {records: {"filled": "yes"}}
        if name := made.column("type"):
            when[name] = _taken(made, "type")
        productivity.append({"when": when, **base, "type": kind, "records": records})
    for means, times in (("hours", "60"), ("minutes", "")):
        if name := made.column(means):
            cell = {"column": name, "times": times} if times else name
            when = {name: {"filled": "yes"}}
            hours.append({"when": when, "once": "yes", **base, "productive_minutes": cell})


def _taken(made: Composed, means: str) -> dict[str, Any]:
    """Say which rows are taken: those with a value that stands for something."""
    column, said = made.columns[means][0]
    left = [value for value in column["values"] if said["values"].get(value) == NONE]
    return {"filled": "yes", "not": left} if left else {"filled": "yes"}


def _month_values(values: Sequence[str]) -> dict[str, str]:
    """Say which month each text means, where each can mean only one."""
    meant = {value: months_meant(value) for value in values}
    if any(len(months) != 1 for months in meant.values()):
        return {}
    return {value: f"{months[0]:%Y-%m}" for value, months in meant.items()}


def _text(made: Composed) -> str:
    table: dict[str, Any] = {"header_row": made.table["header_row"]}
    if made.table["sheet"]:
        table["sheet"] = made.table["sheet"]
    if blanks := made.chosen.get("blanks"):
        table["blanks"] = blanks
    document: dict[str, Any] = {"roster": 1, "table": table}
    left = [
        name
        for column, said in zip(made.table["columns"], made.chosen["columns"], strict=True)
        if column["style"] and not said["means"]
        for name in column["names"]
    ]
    if left:
        document["ignore"] = left
    document["facts"] = made.facts
    return yaml_text(document)
