"""An organisation in which every action was tried verifies, on either database."""

from django.db import transaction

from coderpath_web.journal.ledger.sealing import seal_newest
from tests.web.journal.ledger.verified import checkpoint, wrong


def test_an_organisation_with_everything_in_it_verifies(db, matrix_world):
    matrix_world()
    with transaction.atomic():
        seal_newest()
    assert wrong(checkpoint()) == []
