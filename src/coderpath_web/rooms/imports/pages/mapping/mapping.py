"""What the columns of a table mean: asked with guesses and samples, kept for the next time."""

import re
from contextlib import suppress
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render, resolve_url

from coderpath_web.access.permissions import Permission as P
from coderpath_web.documents.named import patient_types
from coderpath_web.rooms.imports import actions, folder
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.folder import TABLE
from coderpath_web.rooms.imports.mapping.answers import (
    beginning,
    facilities_on_file,
    first_answers_asked,
    values_asked,
)
from coderpath_web.rooms.imports.mapping.composed import NONE
from coderpath_web.rooms.imports.mapping.document import questions
from coderpath_web.rooms.imports.mapping.first import answered, answers_of
from coderpath_web.rooms.imports.mapping.kept_mappings import (
    new_since,
    offered_mappings,
    own_mapping,
)
from coderpath_web.rooms.imports.mapping.kinds import QUESTIONS
from coderpath_web.rooms.imports.mapping.meanings import MEANINGS, MONTHLY
from coderpath_web.rooms.imports.mapping.recognised import head_of
from coderpath_web.rooms.imports.mapping.styles import ASK, offered_styles
from coderpath_web.rooms.imports.pages.sight import import_or_404
from coderpath_web.rooms.imports.rules import may_decide, may_see_rows
from coderpath_web.rooms.imports.table_choices import ROW_CHOICES, SHEET_CHOICES, read_so

ANSWERS = "answers"
"""Under this name the answers lie that were given and not looked at yet: a reload finds them."""
NO_ROWS = (
    "There is no row under the headings: choose another sheet or row of headings, or upload "
    "another file."
)
_BLANKS = re.compile(r"\s*,\s*")
_TYPED = re.compile(r"x\d+|v\d+_\d+|facility|type")
"""The fields in which somebody writes, by their names."""
LONGEST_TEXT = 200
MOST_BLANKS = 20
TOO_LONG = (
    "A text has at most {most} letters; one of these has {found}. Shorten it, and look again."
)
TOO_MANY = (
    "At most {most} ways to write that a cell is empty are kept; these are {found}. Leave some "
    "out, and look again."
)


def mapping_page(request, one, said=None):
    """Ask what the columns mean, with the answers given before or now in `said`."""
    table = folder.kept(one.pk, TABLE)
    if table is None:
        raise Http404
    saved = own_mapping(request.viewer, table)
    offered = offered_mappings(request.viewer, table)
    taken = _taken(request, offered)
    begun = _begun(one, table)
    filled = taken or (None if begun else saved)
    facilities = _facilities(request)
    if said is None:
        guessed = beginning(table, facilities)
        said = answers_of(filled, table, guessed) if filled and filled.choices else begun or guessed
    context = {
        "one": one,
        "own": may_decide(request.viewer, one),
        "table": table,
        "rows": _rows(table, said),
        "said": said,
        "values": list(map(_with_rows, values_asked(table, said, facilities))),
        "saved": saved,
        "filled": filled,
        "new": new_since(filled, table) if filled else (),
        "offered": [one for one in offered if one != taken],
        "problems": answered(table, said, facilities).missing if table["rows"] else [NO_ROWS],
        "questions": [
            (question, said.get(question.name, ""))
            for question in questions(table, said, facilities)
        ],
        "types": [(option.value, option.text) for option in patient_types()],
        "facilities": sorted(facilities.items()),
        "means": {column["means"] for column in said["columns"]},
        "none": NONE,
        "sheet_choices": SHEET_CHOICES,
        "row_choices": ROW_CHOICES,
    }
    part = "#asks" if request.htmx else ""
    return render(request, f"rooms/imports/pages/mapping/mapping.html{part}", context)


def _begun(one, table):
    """Give the answers about this very table that somebody gave before, or None."""
    begun = folder.kept(one.pk, ANSWERS) or one.choices.get("said")
    return begun if begun and len(begun["columns"]) == len(table["columns"]) else None


def _taken(request, offered):
    """Give the mapping of somebody else by which the reader asks to be helped."""
    asked = request.GET.get("answers", "")
    return next((one for one in offered if str(one.pk) == asked), None)


def _with_rows(asked):
    """Add for each value what may be chosen, what it resembles first."""
    rows = [
        (
            *one,
            sorted(asked["offered"], key=lambda offer: offer[0] != asked["first"][one[0]]),
            asked["counts"].get(one[0], 0),
        )
        for one in asked["values"]
    ]
    return asked | {"rows": rows}


def _rows(table, said):
    """Give each column with its samples, its choices and what was chosen."""
    for place, (column, chosen) in enumerate(zip(table["columns"], said["columns"], strict=True)):
        offered = MONTHLY if column["style"] else MEANINGS
        groups = {}
        for meaning in offered:
            groups.setdefault(meaning.group, []).append(meaning)
        needs = next((one.needs for one in offered if one.name == chosen["means"]), "")
        named = next((one.text for one in offered if one.name == chosen["means"]), "")
        yield {
            "place": place,
            "column": column,
            "chosen": chosen,
            "groups": list(groups.items()),
            "styles": offered_styles(column),
            "ask": ASK,
            "needs_day": "day" in needs,
            "needs_text": "text" in needs,
            "named": named,
        }


def import_mapping(request, number):
    one = import_or_404(request, number)
    table = folder.kept(one.pk, TABLE)
    may = one.state == State.MAPPING and table is not None and may_decide(request.viewer, one)
    if request.method != "POST" or not may:
        return redirect("import", one.pk)
    if "read_again" in request.POST:
        return _read_again(request, one)
    facilities = _facilities(request)
    said = _said(request.POST, table, facilities)
    folder.keep(one.pk, ANSWERS, said)
    if too_much := _too_much(request.POST):
        messages.warning(request, too_much)
        return redirect("import", one.pk)
    if "look" not in request.POST:
        return mapping_page(request, one, said) if request.htmx else redirect("import", one.pk)
    made = answered(table, said, facilities)
    missing = made.missing or _unseen(request.POST, table, said, facilities)
    if missing:
        return redirect(f"{resolve_url('import', one.pk)}#missing")
    if name := request.POST.get("keep_as", "").strip():
        kept = {"name": name, "signature": table["signature"], "choices": made.said}
        try:
            actions.save_mapping(by=request.viewer.account, **kept, text=made.text)
        except actions.NameTaken as too_long:
            messages.warning(request, str(too_long))
            return redirect("import", one.pk)
    choices = {"document": made.text, "said": made.said, "as": "table", "ask": None}
    return _choose(request, one, choices)


def _choose(request, one, choices):
    try:
        actions.choose(by=request.viewer.account, one=one, choices=choices)
    except actions.NotNow as late:
        messages.warning(request, late.says)
    return redirect("import", one.pk)


def _facilities(request):
    """Give the facilities on file within the importer's reach."""
    return facilities_on_file(request.viewer.facilities(P.IMPORT_FACTS))


def _read_again(request, one):
    return _choose(request, one, {**read_so(request.POST), "said": None})


def _said(data, table, facilities):
    """Read what was chosen; anything that was not offered counts as not chosen."""
    columns = []
    guesses = beginning(table, facilities)["columns"]
    for place, (column, guess) in enumerate(zip(table["columns"], guesses, strict=True)):
        offered = {one.name for one in (MONTHLY if column["style"] else MEANINGS)}
        means = data.get(f"m{place}", "")
        style = data.get(f"d{place}", guess["style"])
        columns.append(
            {
                "means": means if means in offered else "",
                "style": style if style == ASK or style in dict(offered_styles(column)) else "",
                "extra": data.get(f"x{place}", guess["extra"]).strip()[:LONGEST_TEXT],
                "values": _values(data, place, column),
                "head": head_of(column),
            }
        )
    said = {
        "columns": columns,
        "people": "on_file" if data.get("people") == "on_file" else "new",
        "facility": data.get("facility", "").strip()[:LONGEST_TEXT],
        "type": data.get("type", "")[:200],
        "blanks": _blanks(data)[:MOST_BLANKS],
    }
    first = first_answers_asked()
    answers = {one.name: data.get(one.name, first[one.name]) for one in QUESTIONS}
    return said | {one.name: _answer(one, answers[one.name]) for one in QUESTIONS}


def _too_much(data):
    """Say what is longer than can be kept, and what of it was kept; nothing where all of it is."""
    typed = (text.strip() for name, text in data.items() if _TYPED.fullmatch(name))
    longest = max(map(len, typed), default=0)
    if longest > LONGEST_TEXT:
        return TOO_LONG.format(most=LONGEST_TEXT, found=f"{longest:,}")
    blanks = len(_blanks(data))
    return TOO_MANY.format(most=MOST_BLANKS, found=blanks) if blanks > MOST_BLANKS else ""


def _blanks(data):
    return [text for text in _BLANKS.split(data.get("blanks", "").strip()) if text]


def _answer(question, text):
    text = text.strip()[:40]
    if question.sort == "choice":
        return text if text in dict(question.offered) else ""
    return _day(text) if question.sort == "date" else text


def _values(data, place, column):
    found = (
        (value, data.get(f"v{place}_{n}", "").strip()) for n, value in enumerate(column["values"])
    )
    return {value: text[:LONGEST_TEXT] for value, text in found if text}


def _day(text):
    with suppress(ValueError):
        return date.fromisoformat(text).isoformat()
    return ""


def _unseen(data, table, said, facilities):
    """Tell whether values have to be said of which the page did not ask yet."""
    asked = values_asked(table, said, facilities)
    return any(one["values"] and f"v{one['place']}_0" not in data for one in asked)


def mapping_yaml(request, number):
    one = import_or_404(request, number)
    may_see_rows(request.viewer, one).or_refuse()
    text = one.choices.get("document")
    if not text:
        raise Http404
    answer = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="mapping-{one.pk}.yaml"'
    return answer
