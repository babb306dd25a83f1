"""Fact files with mistakes that people make, through both doors: taken as they are, and told."""

import json

import pytest
from typer.testing import CliRunner

from coderpath.cli import app
from coderpath_web.facts.models import Fact
from tests.rooms.imports.reports.browser import Road, work_at_once
from tests.rooms.imports.reports.case import FOLDER, Case
from tests.rooms.imports.reports.command import checked
from tests.web.factories import account, path

pytestmark = pytest.mark.django_db

DOUBLED = "warning: The same row is already there (c1), in row 2"
HOLD = (
    '"CCS, RHIT" holds CCS and RHIT (1 row)',
    '"CPC/CCS" holds CCS (1 row)',
    '"Certified Coding Specialist (CCS)" holds CCS (1 row)',
)
WARNED = {
    "minutes-nobody-works": [
        "warning: c1 has 798,000 productive minutes in 2026-03, which has 44,640",
        "warning: The productivity of c1 is below 5 % in 2026-03",
        "warning: The productivity of c1 is above 500 % in 2026-01 to 2026-02",
    ],
    "same-row-twice": [DOUBLED, DOUBLED],
}


@pytest.fixture
def road(client, monkeypatch):
    work_at_once(monkeypatch)
    client.force_login(account("hr-partner"))
    return lambda name, **right: Road(client, Case(name, right))


@pytest.mark.parametrize("name", WARNED)
def test_nothing_that_cannot_be_is_taken_without_a_warning(name, road):
    one = road(name)
    one.bring(one.case.files())
    assert one.told()["findings"] == WARNED[name]
    printed = checked(str(FOLDER / name))
    assert all(warned.partition(": ")[2] in printed for warned in WARNED[name])


def test_several_credentials_in_a_cell_are_warned_of_and_can_be_split(road):
    path()
    name = "several-credentials-in-a-cell"
    one = road(name)
    files = one.case.files()
    one.bring(files)
    printed = checked(str(FOLDER / name), "--path", "intermountain-revised")
    assert one.told()["findings"] == [f"warning: {holds}" for holds in HOLD]
    assert all(holds in printed for holds in HOLD)
    one.bring({"coders.csv": files["coders.csv"]})
    one.save()
    one.bring({"Certificates.csv": files["credentials.csv"]})
    one.save()
    assert [(row["coder"], row["credential"]) for row in one.facts()["credentials"]] == [
        ("c1", "CCS"), ("c1", "RHIT"), ("c1", "CPC"), ("c1", "CCS"), ("c2", "CCS"),
    ]  # fmt: skip


def test_names_of_a_path_are_the_same_however_they_are_spelt(road):
    place = FOLDER / "names-spelt-otherwise"
    written = place / "path" / "path.yaml"
    path("reports-names", text=written.read_text(encoding="utf-8"))
    one = road("names-spelt-otherwise/facts")
    one.bring(one.case.files())
    assert one.told()["findings"] == []
    one.save()
    assert Fact.objects.filter(kind="events").exists()
    words = ["judge", str(place / "facts"), "--path", str(written), "--on", "2026-03-01", "--json"]
    lines = CliRunner().invoke(app, words).stdout.splitlines()
    judged = {(row["level"], row["what"]): row for row in map(json.loads, lines)}
    two = judged["two", "qualifies"]
    assert (two["state"], two["lacks"]) == ("not_met", ["quiet", "mentor"])
