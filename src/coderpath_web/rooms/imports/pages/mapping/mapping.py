"""What the columns of a table mean: asked with guesses and samples, kept for the next time."""

import re
from contextlib import suppress
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coderpath_web.access.permissions import Permission as P
from coderpath_web.documents.named import patient_types
from coderpath_web.rooms.imports import actions, folder
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.kept_mappings import offered_mappings, own_mapping
from coderpath_web.rooms.imports.mapping.document import NONE, compose
from coderpath_web.rooms.imports.mapping.meanings import MEANINGS, MONTHLY, STYLES
from coderpath_web.rooms.imports.pages.mapping.answers import (
    beginning,
    facilities_on_file,
    values_asked,
)
from coderpath_web.rooms.imports.pages.sight import import_or_404
from coderpath_web.rooms.imports.rules import may_decide, may_see_rows
from coderpath_web.rooms.imports.work import TABLE

BY_STYLE = [(text, says) for text, says in STYLES]
DAYS = ("hired_day", "level_day", "drawn")
_BLANKS = re.compile(r"\s*,\s*")


def mapping_page(request, one, said=None, problems=()):
    table = folder.kept(one.pk, TABLE)
    if table is None:
        raise Http404
    saved = own_mapping(request.viewer, table["signature"])
    offered = offered_mappings(request.viewer, table["signature"])
    taken = _taken(request, offered)
    filled = taken or (None if one.choices.get("said") else saved)
    kept = filled.choices if filled else one.choices.get("said")
    if said is None and kept and len(kept["columns"]) == len(table["columns"]):
        said = kept
    facilities = _facilities(request)
    said = said or beginning(table, facilities)
    context = {
        "one": one,
        "own": may_decide(request.viewer, one),
        "table": table,
        "rows": _rows(table, said),
        "said": said,
        "values": values_asked(table, said, facilities),
        "saved": saved,
        "filled": filled,
        "offered": [one for one in offered if one != taken],
        "problems": problems,
        "types": [(option.value, option.text) for option in patient_types()],
        "facilities": sorted(facilities.items()),
        "means": {column["means"] for column in said["columns"]},
        "none": NONE,
    }
    status = 422 if problems else 200
    part = "#asks" if request.htmx and not problems else ""
    return render(
        request, f"rooms/imports/pages/mapping/mapping.html{part}", context, status=status
    )


def _taken(request, offered):
    """Give the mapping of somebody else by which the reader asks to be helped."""
    asked = request.GET.get("answers", "")
    return next((one for one in offered if str(one.pk) == asked), None)


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
            "styles": BY_STYLE,
            "needs_day": "day" in needs,
            "needs_text": "text" in needs,
            "named": named,
        }


@require_POST
def import_mapping(request, number):
    one = import_or_404(request, number)
    table = folder.kept(one.pk, TABLE)
    if one.state != State.MAPPING or table is None or not may_decide(request.viewer, one):
        return redirect("import", one.pk)
    if "read_again" in request.POST:
        return _read_again(request, one)
    facilities = _facilities(request)
    said = _said(request.POST, table, facilities)
    if "look" not in request.POST:
        return mapping_page(request, one, said)
    text, problems = compose(table, said, facilities)
    if not problems and (more := _unanswered(request.POST, table, said, facilities)):
        problems = [f"Say what the values of {name} stand for, below." for name in more]
    if problems:
        return mapping_page(request, one, said, problems)
    if name := request.POST.get("keep_as", "").strip()[:100]:
        kept = {"name": name, "signature": table["signature"], "choices": said, "text": text}
        actions.save_mapping(by=request.viewer.account, **kept)
    choices = {"document": text, "said": said, "as": "table"}
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
    row = request.POST.get("header_row", "")
    row = int(row) if re.fullmatch("[0-9]{1,5}", row) else 0
    choices = {"header_row": row, "sheet": request.POST.get("sheet", "")[:200], "said": None}
    return _choose(request, one, choices)


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
                "style": style if style in dict(STYLES) else "",
                "extra": data.get(f"x{place}", guess["extra"]).strip()[:200],
                "values": _values(data, place, column),
            }
        )
    said = {
        "columns": columns,
        "people": "on_file" if data.get("people") == "on_file" else "new",
        "facility": data.get("facility", "").strip()[:200],
        "type": data.get("type", "")[:200],
        "left_word": data.get("left_word", "")[:200],
        "blanks": [text for text in _BLANKS.split(data.get("blanks", "").strip()) if text][:20],
    }
    return said | {name: _day(data.get(name, "")) for name in DAYS}


def _values(data, place, column):
    found = (
        (value, data.get(f"v{place}_{n}", "").strip()) for n, value in enumerate(column["values"])
    )
    return {value: text[:200] for value, text in found if text}


def _day(text):
    with suppress(ValueError):
        return date.fromisoformat(text).isoformat()
    return ""


def _unanswered(data, table, said, facilities):
    """Give the columns whose values have to be said first: they were not on the page yet."""
    asked = values_asked(table, said, facilities)
    return [
        one["name"]
        for one in asked
        if any(
            not said["columns"][one["place"]]["values"].get(value) for value, *_ in one["values"]
        )
        and (f"v{one['place']}_0" not in data or one["must"])
    ]


def mapping_yaml(request, number):
    one = import_or_404(request, number)
    may_see_rows(request.viewer, one).or_refuse()
    text = one.choices.get("document")
    if not text:
        raise Http404
    answer = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="mapping-{one.pk}.yaml"'
    return answer
