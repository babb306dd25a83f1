"""The page of the ledger: how far it has come, and a proof that a tool of others accepts."""

import base64
import re
from html import unescape

import pytest
from django.db import connection

from coderpath_web.journal.append_only import released
from coderpath_web.journal.checkpoints.writing import write_checkpoint
from coderpath_web.journal.models import Leaf
from tests.unit.ledger.theirs import root_of
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.CHECKPOINTS = tmp_path / "checkpoints"
    settings.LEDGER_KEY = tmp_path / "ledger-key"
    facility()
    coder("ana", "Ana Silva")
    for month in range(1, 8):
        fact("hours", coder="ana", month=f"2026-0{month}", productive_minutes="9000")


@pytest.fixture
def reader(client):
    client.force_login(account("compliance-consultant"))
    return client


def test_before_the_first_checkpoint_it_says_when_one_is_signed(reader):
    page = reader.get("/journal/ledger/", {"entry": "3"})
    assert "before the first checkpoint." in page.text
    assert "No checkpoint covers this entry yet." in page.text


def test_it_tells_the_last_checkpoint_and_where_it_lies(reader):
    kept = write_checkpoint()
    page = reader.get("/journal/ledger/")
    assert kept.note in unescape(page.text)
    assert f"checkpoints/{kept.place.name}" in page.text
    assert "The ledger is complete. Its last checkpoint covers every entry." in page.text
    fact("credentials", coder="ana", credential="CCS", since="2026-01-05")
    page = reader.get("/journal/ledger/")
    assert "The ledger is complete. 1 entry since the last checkpoint." in page.text
    assert "coderpath ledger checkpoint" in page.text


def test_proof_leads_from_the_entry_to_the_root_of_the_checkpoint(reader):
    kept = write_checkpoint()
    page = unescape(reader.get("/journal/ledger/", {"entry": "4"}).text)
    found = re.search(r"c2sp.org/tlog-proof@v1\nindex 3\n(.*?)\n\n(.*?)</pre>", page, re.DOTALL)
    hashes = [base64.b64decode(one) for one in found[1].split("\n")]
    assert found[2] == kept.note
    assert root_of(bytes.fromhex(Leaf.objects.get(pk=4).hash), 3, hashes, kept.checkpoint.size) == (
        kept.checkpoint.root
    )


@pytest.mark.parametrize("entry", ["999", "0", "-1", "x", "4" * 40])
def test_number_of_no_entry_is_answered_with_a_sentence(reader, entry):
    page = reader.get("/journal/ledger/", {"entry": entry})
    assert page.status_code == 200
    assert "There is no entry with this number that you may read." in page.text


def test_ledger_that_is_not_the_one_of_its_checkpoint_is_said_to_be_so(reader):
    write_checkpoint()
    connection.check_constraints()
    with released(connection):
        Leaf.objects.filter(number=1).update(subtrees="", hash="0" * 64)
        Leaf.objects.update(subtrees="00" * 32 * 4)
    page = reader.get("/journal/ledger/", {"entry": "4"})
    assert "The ledger does not match its last checkpoint" in page.text
    assert "tlog-proof" not in page.text
