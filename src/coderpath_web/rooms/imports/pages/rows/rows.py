"""The rows of an import, opened: by kind and by what they are beside what is on file."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render

from coderpath.facts.kinds import KINDS
from coderpath.facts.shape import texts_of
from coderpath.sentence import Table
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import rows_of
from coderpath_web.facts.words import WORDS, as_labelled
from coderpath_web.frame.csv_answer import csv_answer, people_answer
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.pages.sight import (
    facts_reached,
    import_or_404,
    is_reached,
    without_others,
)
from coderpath_web.rooms.imports.preview import FINDINGS
from coderpath_web.rooms.imports.rules import may_see_rows

A_PAGE = 50
WORDS_OF = {
    "new": "New",
    "changed": "Changed",
    "retracted": "Retracted in the file",
    "same": "Already there",
}

WORDS_SAVED = {"new": "Recorded", "changed": "Retracted"}


def import_rows(request, number, kind, state):
    one = import_or_404(request, number)
    if kind not in KINDS or state not in folder.STATES:
        raise Http404
    ruling = may_see_rows(request.viewer, one)
    if not ruling and request.GET.get("as") == "csv":
        raise Http404
    found = _none if not ruling else _kept if one.entry_id is None else _on_file
    count, read = found(request.viewer, one, kind, state)
    columns = [column.name for column in KINDS[kind].columns]
    if request.GET.get("as") == "csv":
        return people_answer(request, f"{kind}-{state}", _table(columns, read(0, count)))
    page = Paginator(range(count), A_PAGE).get_page(request.GET.get("page"))
    rows = [_shown(row, kind, columns) for row in read((page.number - 1) * A_PAGE, A_PAGE)]
    context = {
        "one": one,
        "kind": kind,
        "title": WORDS[kind].title,
        "state": state,
        "word": (WORDS_SAVED if one.entry_id else WORDS_OF)[state],
        "columns": [_label(kind, name) for name in columns],
        "rows": rows,
        "names": kind != "coders" and any(row["who"] for row in rows),
        "page": page,
        "hidden": ruling.reason,
    }
    return render(request, "rooms/imports/pages/rows/rows.html", context)


def _none(*_):
    """Read nothing where somebody may not see what another has brought."""
    return 0, lambda *_: ()


def _kept(viewer, one, kind, state):
    """Read from what the look wrote down."""
    count = one.counts.get("kinds", {}).get(kind, {}).get(state, 0)
    shown, without = is_reached(viewer), without_others(viewer)

    def read(start, most):
        for row in folder.read_rows(one.pk, f"{kind}.{state}", start, most):
            if shown(row):
                yield {**row, "old": without(row["old"])} if "old" in row else row

    return count, read


def _on_file(viewer, one, kind, state):
    """Read from the facts that the import recorded or retracted; rows that were there are gone."""
    reached = facts_reached(viewer, taken_back=state == folder.CHANGED)
    facts = Fact.objects.filter(reached, kind=kind).order_by("pk")
    without = without_others(viewer)
    if state == folder.NEW:
        facts = facts.filter(recorded_in=one.entry_id)
    elif state == folder.CHANGED:
        facts = facts.filter(retracted_in=one.entry_id).exclude(recorded_in=one.entry_id)
    else:
        raise Http404

    def read(start, most):
        keys = list(facts.values_list("pk", flat=True)[start : start + most])
        rows = [row for _, row in rows_of(Fact.objects.filter(pk__in=keys).order_by("pk"))]
        names = _names_of({getattr(row, "coder", "") for row in rows})
        for row in rows:
            texts = without(texts_of(kind, row))
            who = names.get(texts.get("coder", ""), "")
            yield {"at": str(row.source), "new": texts, "who": who, "fact": row.source.fact}

    return facts.count(), read


def _names_of(codes):
    """Give what some coders are called on file, by their ids."""
    live = Fact.objects.filter(kind="coders", retracted_at=None, coder__code__in=codes)
    return {row.coder: row.name for _, row in rows_of(live.order_by("since"))}


def _label(kind, column):
    labels = WORDS[kind].labels
    return labels[column].label if column in labels else column.replace("_", " ").capitalize()


def _shown(row, kind, columns):
    new, old = as_labelled(kind, row["new"]), as_labelled(kind, row.get("old", {}))
    cells = [
        (
            _label(kind, name),
            new.get(name, ""),
            old.get(name, ""),
            bool(old) and old.get(name) != new.get(name),
        )
        for name in columns
    ]
    return {
        "at": row["at"],
        "who": row.get("who", ""),
        "cells": cells,
        "retracted": row.get("retracted"),
        "fact": row.get("fact"),
    }


def _table(columns, rows):
    heads = ("at", *columns, *(f"{name} on file" for name in columns))
    return Table(heads, (_cells(row, columns) for row in rows))


def _cells(row, columns):
    old = row.get("old", {})
    return row["at"], *map(row["new"].get, columns), *map(old.get, columns)


def errors_csv(request, number):
    one = import_or_404(request, number)
    may_see_rows(request.viewer, one).or_refuse()
    names = ("file", "line", "column", "grade", "found", "allowed", "mend")
    found = folder.read_rows(one.pk, FINDINGS)
    rows = [[finding[name] for name in names] for finding in found]
    return csv_answer(f"import-{one.pk}-errors", Table(names, rows))
