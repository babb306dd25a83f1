"""Whichever way a row is written, nothing reads approved without a person, a reason and an entry.

Each kind of row that lets something count: approved, vouched for, chosen, moved, and so on.
It is tried one by one, many at once and in plain SQL, as a new row and out of one that is there.
"""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from coderpath_web.accounts.models import Account
from coderpath_web.clock import today
from coderpath_web.decisions.models import GrantedException, Transition
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.claims.actions import refuse_claim
from coderpath_web.rooms.claims.models import ClaimStep
from coderpath_web.rooms.disputes.actions import raise_dispute, uphold_disputed
from coderpath_web.rooms.disputes.models import DisputeAnswer
from coderpath_web.rooms.openings.models import ApplicationStep
from coderpath_web.rooms.placement.actions import Newcomer, add_candidate
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.rooms.requests.models import RequestStep
from tests.rooms.claims.claiming import claim, hospital
from tests.rooms.openings import made as opened
from tests.rooms.requests.asked import NEXT_YEAR, agree, ask, asked_world, refuse
from tests.web.factories import fact

pytestmark = pytest.mark.django_db
WHY = "Because."


def approved():
    """Approve at the last step of a request."""
    world = asked_world()
    request = ask(world)
    agree(world.edith, request)
    return world.priya, RequestStep(
        request=request, number=3, act="approved", before="waiting", after="approved", place=1,
        why=WHY, effective=NEXT_YEAR, role="hr-partner",
    )  # fmt: skip


def vouched():
    """Vouch for a claim, by a fact that was there already."""
    world = hospital()
    there = fact("credentials", coder="ana", credential="RHIT", since="2026-01-01")
    return world.lee, ClaimStep(claim=claim(world), what="vouched", said=WHY, fact=there)


def chosen():
    """Choose somebody who applied."""
    hr = opened.hospital()
    one = opened.applied(opened.posted(hr), "ana")["ana"]
    return hr, ApplicationStep(application=one, act="chosen", before="applied", why=WHY)


def moved():
    """Move somebody out of the path."""
    world = asked_world()
    return world.priya, Transition(coder=world.ana, move="out", effective=NEXT_YEAR, why=WHY)


def excepted():
    """Except somebody from a rule."""
    world = asked_world()
    return world.priya, GrantedException(
        coder=world.ana, path="two-rungs", level="two-up", rule="certified", asks="Holds the CCS",
        stood="not_met", since=today(), until=NEXT_YEAR, why=WHY,
    )  # fmt: skip


def disputed(world):
    month = fact("hours", coder="ana", month="2026-09", productive_minutes="9600")
    return raise_dispute(by=world.ana, fact=month, wrong="16 hours of leave")


def corrected():
    """Say that a disputed fact is corrected, which still counts."""
    world = hospital()
    return world.lee, DisputeAnswer(dispute=disputed(world), what="corrected", said=WHY)


ROWS = (approved, vouched, chosen, moved, excepted, corrected)


def in_sql(row):
    """Insert a row by a statement of one's own."""
    fields = [one for one in row._meta.local_concrete_fields if not one.primary_key]  # noqa: SLF001
    values = [one.get_db_prep_save(one.pre_save(row, add=True), connection) for one in fields]
    name = connection.ops.quote_name
    columns = ", ".join(name(one.column) for one in fields)
    places = ", ".join(["%s"] * len(fields))
    table = name(row._meta.db_table)  # noqa: SLF001 -- as it is called in the database
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", values)  # noqa: S608


WAYS = {
    "one": lambda row: row.save(force_insert=True),
    "many": lambda row: type(row).objects.bulk_create([row]),
    "sql": in_sql,
}
ACTIONS = {
    RequestStep: "request.approved",
    ClaimStep: "claim.vouched",
    ApplicationStep: "opening.filled",
    DisputeAnswer: "dispute.corrected",
}


def wronged(row, by, wrong):
    """Put the row in somebody's name, under an entry, with one thing wrong."""
    reason = "why" if hasattr(row, "why") else "said"
    action = ACTIONS.get(type(row), "request.approved")
    actor = {"a program": None, "another": another(by)}.get(wrong, by)
    why = " " if wrong == "no reason" else WHY
    entry = write_entry(by=actor, action=action, about=Coder.objects.get(code="ana"), why=why)
    row.by, row.made_in = by, entry
    setattr(row, reason, why)
    if wrong == "nobody":
        row.by = None
    if wrong == "no entry":
        row.made_in_id = entry.number + 1000
    if wrong == "an earlier entry":
        write_entry(by=by, action=action, why=WHY)


def another(by):
    return Account.objects.exclude(pk=by.pk).first()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("made", ROWS, ids=lambda one: one.__name__)
def test_no_new_row_lets_something_count_with_anything_wrong(made, way):
    by, row = made()
    model = type(row)
    before = model.objects.count()
    for wrong in ("nobody", "a program", "another", "no reason", "no entry", "an earlier entry"):
        with pytest.raises(IntegrityError), transaction.atomic():  # noqa: PT012 -- one of them does
            row.pk = None
            wronged(row, by, wrong)
            WAYS[way](row)
            connection.check_constraints()
        assert model.objects.count() == before, wrong


def refused_request():
    world = asked_world()
    refuse(world.edith, ask(world))
    return RequestStep.objects.filter(act="refused"), {"act": "approved", "after": "approved"}


def refused_claim():
    world = hospital()
    refuse_claim(by=world.lee, claim=claim(world), why=WHY)
    return ClaimStep.objects.all(), {"what": "vouched"}


def waiting_application():
    opened.applied(opened.posted(opened.hospital()), "ana")
    return ApplicationStep.objects.all(), {"act": "chosen"}


def upheld_dispute():
    world = hospital()
    uphold_disputed(by=world.lee, dispute=disputed(world), why=WHY)
    return DisputeAnswer.objects.all(), {"what": "corrected"}


@pytest.mark.parametrize(
    "made",
    [refused_request, refused_claim, waiting_application, upheld_dispute],
    ids=lambda one: one.__name__,
)
def test_no_row_that_is_there_becomes_one_that_counts(made):
    some, otherwise = made()
    row = some.get()
    table, facts = row._meta.db_table, Fact.objects.count()  # noqa: SLF001 -- its name there
    sets = ", ".join(f"{name} = %s" for name in otherwise)

    def in_one():
        for name, value in otherwise.items():
            setattr(row, name, value)
        row.save()

    def in_many():
        for name, value in otherwise.items():
            setattr(row, name, value)
        some.model.objects.bulk_update([row], list(otherwise))

    def by_sql():
        with connection.cursor() as cursor:
            sql = f"UPDATE {table} SET {sets} WHERE id = %s"  # noqa: S608 -- its own name
            cursor.execute(sql, [*otherwise.values(), row.pk])

    for way in (in_one, in_many, by_sql, lambda: some.update(**otherwise)):
        with pytest.raises(IntegrityError), transaction.atomic():
            way()
    assert Fact.objects.count() == facts


def candidate():
    """Keep a candidate; give who could hire, the row and a coder who is on file."""
    hr = opened.hospital()
    newcomer = Newcomer("Mina Patel", Facility.objects.get(code="north"), date(2026, 12, 1))
    return hr, add_candidate(by=hr, newcomer=newcomer), opened.who("ana")


def test_nobody_reads_hired_without_a_move_of_the_entry_that_closed_the_candidate():
    hr, one, ana = candidate()
    some = Candidate.objects.filter(pk=one.pk)

    def in_one(**hired):
        for name, value in hired.items():
            setattr(one, name, value)
        one.save()

    def in_many(**hired):
        for name, value in hired.items():
            setattr(one, name, value)
        Candidate.objects.bulk_update([one], list(hired))

    def anew(**hired):
        Candidate.objects.create(
            name="Other", starts=one.starts, added_in=hired["closed_in"], **hired
        )

    for way in (in_one, in_many, anew, some.update):
        for by in (hr, None):
            with pytest.raises(IntegrityError), transaction.atomic():  # noqa: PT012 -- one of them
                entry = write_entry(by=by, action="candidate.hired", about=ana, why=WHY)
                way(closed_in=entry, hired_as=ana)
    with pytest.raises(IntegrityError), transaction.atomic():
        some.update(closed_in=write_entry(by=None, action="candidate.closed", why=WHY))
    assert some.get().closed_in is None
