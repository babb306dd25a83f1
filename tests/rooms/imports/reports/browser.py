"""The road through the product's pages: bring, answer what is asked, look, tick, save."""

from collections.abc import Iterator
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from coderpath.facts.kinds import KINDS
from coderpath.facts.shape import texts_of
from coderpath.roster.said import Sort
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import rows_of
from coderpath_web.rooms.imports import folder, work
from coderpath_web.rooms.imports.actions import steps
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from tests.rooms.imports.reports.case import Case
from tests.rooms.imports.reports.form import Form, form_to, listed_in

ROUNDS = 3
"""So often an answer may lead to another question."""


def work_at_once(monkeypatch) -> None:
    """Let the work be done while its request waits: no process is started."""
    monkeypatch.setattr(steps.running, "start", lambda key, task, _: getattr(work, task)(key))


class Road:
    """One import on its way, seen through its pages."""

    def __init__(self, client, case: Case) -> None:
        self.client = client
        self.case = case
        self.asked: list[str] = []

    def bring(self, files: dict[str, bytes]) -> None:
        sent = [SimpleUploadedFile(name, data) for name, data in files.items()]
        self.client.post("/imports/new/", {"files": sent})
        self.one = Import.objects.latest("pk")

    def answer(self) -> None:
        """Say what is asked, or what was guessed wrong; nothing else is changed."""
        if self.case.right.get("corrects"):
            form = self._form("choices/", mapping="anew")
            self._send(form, {})
        if self.one.state == State.MAPPING:
            self.asked = listed_in(self._page(), "missing")
        for _ in range(ROUNDS):
            if self.one.state == State.MAPPING and (answers := dict(self._answers())):
                self._send(self._form("mapping/"), {**answers, "look": "1"})

        if people := self.case.right.get("people"):
            asked = [one["text"] for one in self.one.counts["asked"]]
            chosen = {f"who{asked.index(name)}": code for name, code in people.items()}
            self._send(self._form("people/"), chosen)

    def save(self) -> None:
        """Tick every doubt that the page shows, and save."""
        form = self._form("save/")
        self._send(form, {"sure": form.offered("sure")})
        assert self.one.state == State.SAVED, listed_in(self._page(), "missing")

    def _answers(self) -> Iterator[tuple[str, Any]]:
        """Give the fields of the form that the case fills in, by the headings of its columns."""
        places = {
            column["names"][0]: (place, column["values"])
            for place, column in enumerate(self.table["columns"])
        }
        for heading, said in (self.case.right.get("columns") or {}).items():
            place, values = places[heading]
            for key, letter in (("means", "m"), ("style", "d"), ("names", "x")):
                if key in said:
                    yield f"{letter}{place}", said[key]
            for value, meant in said.get("values", {}).items():
                yield f"v{place}_{values.index(value)}", meant
        for name, text in (self.case.right.get("answers") or {}).items():
            yield name, str(text)

    @property
    def table(self) -> dict[str, Any]:
        table = folder.kept(self.one.pk, "table")
        assert table is not None
        return table

    def _page(self) -> str:
        page = self.client.get(f"/imports/{self.one.pk}/")
        assert page.status_code == 200
        return page.content.decode()

    def _form(self, end: str, **fields: str) -> Form:
        form = form_to(self._page(), f"/imports/{self.one.pk}/{end}", fields)
        assert form, (end, self.one.state, self.one.counts.get("errors"), self.told())
        return form

    def _send(self, form: Form, fields: dict[str, Any]) -> None:
        answer = self.client.post(form.action, {**form.filled, **fields})
        assert answer.status_code in {200, 302}, answer.content.decode()
        self.one.refresh_from_db()

    def told(self) -> dict[str, list[str]]:
        """Give what the preview says, by the keys of a case."""
        sorts = {
            "doubts": Sort.DOUBT,
            "assumed": Sort.ASSUMED,
            "left_out": Sort.LEFT_OUT,
            "taken": Sort.TAKEN,
        }
        said = self.one.counts.get("said", ())
        told = {
            key: [f"{one['what']}: {one['says']}" for one in said if one["sort"] == sort]
            for key, sort in sorts.items()
        }
        found = folder.read_rows(self.one.pk, "findings")
        return told | {"findings": [f"{one['grade']}: {one['found']}" for one in found]}

    def mapping(self) -> str:
        return self.client.get(f"/imports/{self.one.pk}/mapping.yaml").content.decode()

    def facts(self) -> dict[str, list[dict[str, str]]]:
        """Give what this import recorded, by kind."""
        made: dict[str, list[dict[str, str]]] = {}
        entry = self.one.entry_id
        for kind in KINDS:
            live = Fact.objects.filter(kind=kind, recorded_in=entry, retracted_at=None)
            if rows := [texts_of(kind, row) for _, row in rows_of(live)]:
                made[kind] = rows
        return made
