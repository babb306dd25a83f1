"""Whom the names in a table mean of which it is not sure: chosen one by one, never guessed."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from coderpath_web.access.permissions import Permission as P
from coderpath_web.rooms.imports import actions, folder
from coderpath_web.rooms.imports.folder import TABLE
from coderpath_web.rooms.imports.mapping.answers import facilities_on_file
from coderpath_web.rooms.imports.mapping.first import answered
from coderpath_web.rooms.imports.pages.sight import import_or_404

LEFT_OUT = "-"


@require_POST
def import_people(request, number):
    one = import_or_404(request, number)
    if not one.choices.get("said"):
        return redirect("import", one.pk)
    return _answer(request, one, {"named": _named(request.POST, one)})


def _answer(request, one, more):
    """Add to what was said of a table, and look again."""
    table, said = folder.kept(one.pk, TABLE), one.choices.get("said")
    if table is None or not said:
        return redirect("import", one.pk)
    facilities = facilities_on_file(request.viewer.facilities(P.IMPORT_FACTS))
    made = answered(table, {**said, **more}, facilities)
    try:
        choices = {"document": made.text, "said": made.said}
        actions.choose(by=request.viewer.account, one=one, choices=choices)
    except actions.NotNow as late:
        messages.warning(request, late.says)
    return redirect("import", one.pk)


@require_POST
def import_same(request, number):
    """Take ids that look alike for one person's, under the id that was pressed, or no longer."""
    one = import_or_404(request, number)
    before = (one.choices.get("said") or {}).get("same") or {}
    if apart := request.POST.get("apart"):
        rest = {text: code for text, code in before.items() if code != apart}
        return _answer(request, one, {"same": rest})
    asked = {some["doubt"]: some for some in one.counts.get("alike", ())}
    some, code = asked.get(request.POST.get("doubt")), request.POST.get("into", "")
    if not some or code not in some["perhaps"]:
        return redirect("import", one.pk)
    same = {text: code if to in some["ids"] else to for text, to in before.items()}
    return _answer(request, one, {"same": same | dict.fromkeys(some["ids"], code)})


def _named(data, one):
    """Add what was chosen for each name, of those that may be meant, to what was said before."""
    named = {
        column: dict(some) for column, some in (one.choices["said"].get("named") or {}).items()
    }
    for place, asked in enumerate(one.counts.get("asked", ())):
        code = data.get(f"who{place}", "")
        if code == LEFT_OUT or code in dict(asked["perhaps"]):
            of_column = named.setdefault(asked["column"], {})
            of_column[asked["text"]] = "" if code == LEFT_OUT else code
    return named
