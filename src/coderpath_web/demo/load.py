"""Putting the demo organisation on file."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from coderpath.facts.files.memory import memory_place
from coderpath_demo import generate
from coderpath_web.access.actions import name_organisation
from coderpath_web.access.models import Grant
from coderpath_web.accounts.models import Account
from coderpath_web.demo import claims, requests, waiting
from coderpath_web.demo.paths import demo_paths
from coderpath_web.demo.people import FIRST_PARTNER, PEOPLE, Person
from coderpath_web.journal.actions import write_entry
from coderpath_web.people.models import Coder
from coderpath_web.rooms.evidence.actions import record_facts
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.paths.actions import adopt_path

SEED = 1
ORGANISATION = "Wrenfield Health"
SINCE = date(2020, 11, 1)


@transaction.atomic
def load_demo(tell: Callable[[str], None] = lambda _: None) -> None:
    """Adopt both shipped paths, record six years of facts, make the accounts, and let some wait.

    `tell` is told each step as it begins.
    """
    name_organisation(by=None, name=ORGANISATION)
    tell("  1 of 4  its career paths")
    for text in demo_paths():
        adopt_path(by=None, text=text, why="The demo organization begins.")
    tell("  2 of 4  six years of its people and their work")
    rows = read_rows(memory_place(generate(SEED)))
    tell(f"  3 of 4  {len(rows.new):,} facts go on file, and everybody is judged")
    record_facts(by=None, new=rows.new, why="Six years of the demo organization.")
    tell("  4 of 4  accounts, and what waits for a second person")
    partner = _make_account(FIRST_PARTNER)
    waiting.correct_alone(partner)
    accounts = {person.username: _make_account(person) for person in PEOPLE}
    waiting.propose(partner=partner, manager=accounts["rosa"])
    claims.claim_and_dispute(
        coder=accounts["quentin"], other=accounts["selma"], partner=accounts["priya"]
    )
    requests.ask_and_decide(
        partner=partner,
        other=accounts["priya"],
        supervisor=accounts["edith"],
        manager=accounts["rosa"],
    )


def _make_account(person: Person) -> Account:
    coder = Coder.objects.get(code=person.coder) if person.coder else None
    account = Account.objects.create_user(username=person.username, name=person.name, coder=coder)
    entry = write_entry(by=None, action="account.made", about=coder, details={"name": person.name})
    # Has long come in, as the stories have it; so stepping in writes nothing on file.
    account.last_login = entry.at
    account.save(update_fields=["last_login"])
    if person.scope:
        Grant.objects.create(
            account=account,
            role=person.role,
            scope=person.scope,
            region=person.place,
            since=SINCE,
            given_in=entry,
        )
    return account
