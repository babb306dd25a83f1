"""Facts as texts, read by the library as a file would be, and recorded by the product's action."""

from coderpath.facts.files.memory import memory_place
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.evidence.actions import record_facts
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.paths.actions import adopt_path, adopt_shipped


def facts(by=None, why="", **tables):
    """Record rows by kind: facts(credentials=[{"coder": "ana", "credential": "CCA", ...}])."""
    rows = read_rows(memory_place(tables))
    assert rows.findings == []
    return record_facts(by=by, new=rows.new, why=why)


def fact(kind, by=None, why="", **texts):
    """Record one row, and give the fact."""
    return Fact.objects.get(recorded_in=facts(by, why, **{kind: [texts]}))


def facility(code="north", name="North Valley Hospital", region="Valley", setting="acute"):
    """Record a facility."""
    fact("facilities", facility=code, name=name, region=region, setting=setting)
    return Facility.objects.get(code=code)


def coder(code="ana", name="Ana Silva", facility="north", hired="2024-03-04", level="", to=""):
    """Record a coder at a facility; with a level held, and with whom the coder reports to."""
    about = {"coder": code}
    tables = {"coders": [about | {"name": name, "facility": facility, "hired": hired}]}
    if level:
        tables["positions"] = [about | {"level": level, "since": hired}]
    if to:
        tables["reports"] = [about | {"to": to, "since": hired}]
    facts(**tables)
    return Coder.objects.get(code=code)


def path(name="intermountain-revised", text=""):
    """Adopt a path: a shipped one by its name, or another by its text."""
    found = PathDocument.objects.filter(name=name).first()
    return found or (adopt_path(by=None, text=text) if text else adopt_shipped(by=None, name=name))
