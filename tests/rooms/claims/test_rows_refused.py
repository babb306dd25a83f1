"""The database refuses a row that says more than its entry does, whichever way it is written."""

import pytest
from django.db import IntegrityError, connection, transaction

from coderpath_web.journal.actions import write_entry
from coderpath_web.rooms.claims import actions
from coderpath_web.rooms.claims.models import Claim, ClaimStep
from tests.rooms.claims.claiming import claim, hospital
from tests.web.factories import fact
from tests.web.once import made_once

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    def begin():
        world = hospital()
        world.claim = claim(world)
        return world

    with made_once(django_db_blocker, begin) as copied:
        yield copied


@pytest.fixture
def world(made, db):
    return made()


def refused(write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write()
    return True


def step(world, by, what, put=None, **more):
    told = {"entry_by": by, "action": f"claim.{what}", "said": "because"} | more
    entry = write_entry(by=told["entry_by"], action=told["action"], about=world.coder)
    ClaimStep.objects.create(
        claim=world.claim, what=what, said=told["said"], by=by, fact=put, made_in=entry
    )


@pytest.mark.parametrize(
    ("by", "what", "more"),
    [
        ("ana", "refused", {}),  # It is about her.
        ("lee", "refused", {"said": "  "}),
        ("lee", "refused", {"said": ""}),
        ("lee", "asked", {"said": ""}),
        ("lee", "approved", {}),
        ("lee", "refused", {"action": "facts.recorded"}),
        ("lee", "vouched", {}),  # Nothing went on file.
        ("lee", "refused", {"entry_by": "priya"}),
    ],
)
def test_no_step_says_more_than_its_entry(world, by, what, more):
    more |= {"entry_by": getattr(world, more["entry_by"])} if "entry_by" in more else {}
    assert refused(lambda: step(world, getattr(world, by), what, **more))
    assert not ClaimStep.objects.exists()


def test_what_is_vouched_for_is_a_fact_of_that_coder_from_that_entry(world):
    earlier = fact("credentials", coder="ana", credential="RHIT", since="2026-01-01")
    assert refused(lambda: step(world, world.lee, "vouched", put=earlier))


def test_an_entry_of_nobody_vouches_for_nothing(world):
    entry = write_entry(by=None, action="claim.refused")
    assert refused(
        lambda: ClaimStep.objects.create(
            claim=world.claim, what="refused", said="no", by=world.lee, made_in=entry
        )
    )


def test_who_made_a_claim_for_somebody_else_does_not_answer_it(world):
    world.claim = claim(world, texts={"credential": "RHIT", "since": "2026-10-01"}, by=world.tara)
    assert refused(lambda: step(world, world.tara, "refused"))


def test_nothing_follows_the_end_and_nothing_is_changed_or_deleted(world):
    actions.refuse_claim(by=world.lee, claim=world.claim, why="not seen")
    assert refused(lambda: step(world, world.priya, "asked"))
    assert refused(lambda: step(world, world.priya, "refused"))
    assert refused(lambda: ClaimStep.objects.update(said="other"))
    assert refused(ClaimStep.objects.all().delete)
    assert refused(lambda: Claim.objects.update(kind="education"))


def test_a_claim_is_made_by_whoever_wrote_its_entry(world):
    entry = write_entry(by=world.lee, action="claim.made", about=world.coder)
    row = world.claim.row
    assert refused(
        lambda: Claim.objects.create(
            coder=world.coder, kind="credentials", row=row, by=world.ana, made_in=entry
        )
    )


def test_raw_statements_are_refused_as_well(world):
    entry = write_entry(by=world.ana, action="claim.vouched", about=world.coder)
    written = (
        "INSERT INTO claims_claimstep (claim_id, what, said, by_id, made_in_id)"
        " VALUES (%s, 'vouched', '', %s, %s)"
    )

    def write():
        with connection.cursor() as cursor:
            cursor.execute(written, [world.claim.pk, world.ana.pk, entry.number])

    assert refused(write)
