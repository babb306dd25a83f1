"""Rows read without a look of Django's at each value are the rows that Django reads."""

import json

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.plain_rows import cells_in, plain_rows
from tests.web.factories import coder, facility, fact

pytestmark = pytest.mark.django_db

COLUMNS = ("kind", "coder_id", "subject", "since", "until", "retracted_in_id", "source_row")


@pytest.fixture
def on_file():
    facility()
    coder(level="specialist-2")
    fact("credentials", coder="ana", credential="CCS", since="2024-05-01", until="2026-05-01")
    fact("hours", coder="ana", month="2026-01", productive_minutes="8400.5")
    return Fact.objects.order_by("pk")


@pytest.mark.parametrize("are_many", [False, True])
def test_plain_rows_are_those_that_django_reads(on_file, are_many):
    assert list(plain_rows(on_file.values_list(*COLUMNS), are_many=are_many)) == list(
        on_file.values_list(*COLUMNS)
    )


def test_cells_are_read_once_and_nobody_changes_them_for_others(on_file):
    texts = [text for (text,) in plain_rows(on_file.values_list("cells"))]

    assert [dict(cells_in(text)) for text in texts] == [one.cells for one in on_file]
    assert cells_in(texts[0]) is cells_in(json.dumps(json.loads(texts[0])))
    with pytest.raises(TypeError):
        cells_in(texts[0])["name"] = "Somebody else"


def test_nobody_is_asked_of_where_nobody_is_named(on_file):
    assert list(plain_rows(on_file.filter(pk__in=[]).values_list(*COLUMNS))) == []
