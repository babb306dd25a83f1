"""What is kept from one page to the next: after any act a page says what it would say anew."""

import re
from datetime import date
from itertools import pairwise

import pytest
from django.db import transaction
from django.test import Client

from coderpath.facts.files.memory import memory_place
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.models import Fact
from coderpath_web.kept_while import KeptWhile, Made, forget_all
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.claims.actions import make_claim, withdraw_claim
from coderpath_web.rooms.claims.models import Claim
from coderpath_web.rooms.evidence.actions import correct_fact, retract_facts
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.paths.actions import withdraw_path
from coderpath_web.standings.actions import rebuild_derived
from coderpath_web.standings.judge import open_file
from tests.rooms.claims.claiming import row
from tests.rooms.paths.organisation import ORIGINAL, REVISED, tables
from tests.web.factories import account, coder, fact, facts, path

PAGES = (
    "/waiting/",
    "/people/ana/",
    "/people/ana/record/?retracted=1",
    "/people/ana/try/",
    "/people/ana/why/specialist-2/credential/",
    "/team/",
    "/team/coverage/",
    f"/paths/{ORIGINAL}/",
    f"/paths/{ORIGINAL}/against/{REVISED}/",
)
ONE_FORM = re.compile(r'(name="(csrfmiddlewaretoken|once)" value="|"X-CSRFToken": ")[^"]*"')
TODAY = date(2026, 11, 15)


def retract(**which):
    retract_facts(by=None, facts=list(Fact.objects.filter(retracted_at=None, **which)), why="no")


def rename(code, name):
    corrected(code, name=name)


def corrected(code, **texts):
    """Correct what is said of somebody's work here."""
    old = Fact.objects.get(kind="coders", coder__code=code, retracted_at=None)
    there = {"name": old.cells["name"], "facility": old.facility.code, "hired": str(old.since)}
    [new] = read_rows(memory_place({"coders": [{"coder": code, **there, **texts}]})).new
    correct_fact(by=None, fact=old, new=new, why="as the contract says")


def withdraw():
    withdraw_path(by=None, document=PathDocument.objects.get(name=REVISED), why="not yet")


def claimed():
    ana = Coder.objects.get(code="ana")
    new = row(texts={"credential": "CCS", "since": "2026-10-01"})
    make_claim(by=account(coder=ana), coder=ana, new=new)


def claim_withdrawn():
    claim = Claim.objects.get()
    withdraw_claim(by=claim.by, claim=claim)


ACTS = {
    "a claim": claimed,
    "a fact about the coder": lambda: fact("courses", coder="ana", of="Anatomy", on="2026-01-02"),
    "one retracted": lambda: retract(kind="courses"),
    "a name": lambda: rename("ana", "Ana Nova"),
    "whom one reports to": lambda: fact("reports", coder="ana", to="leo", since="2026-01-05"),
    "the leader's name": lambda: rename("leo", "Leo Other"),
    "a hospital": lambda: facts(
        facilities=[{"facility": "east", "name": "East", "region": "East", "setting": "acute"}]
    ),
    "a standard": lambda: fact(
        "standards",
        facility="north",
        type="inpatient",
        records="22",
        minutes="420",
        since="2026-01-01",
    ),
    "who goes to another hospital": lambda: corrected("ben", facility="east"),
    "and comes back": lambda: corrected("ben", facility="north"),
    "who leaves": lambda: corrected("ben", left="2026-11-01"),
    "and stays": lambda: corrected("ben"),
    "somebody else's fact": lambda: fact(
        "credentials", coder="ben", credential="CCS", since="2026-05-01"
    ),
    "another path": lambda: path(REVISED),
    "everybody judged anew": rebuild_derived,
    "no such path any more": withdraw,
    "a claim withdrawn": claim_withdrawn,
}


OF_ROLES = ("/waiting/", "/team/", "/team/coverage/")
"""Pages that speak of whomever a role reaches."""


def told(client, pages=PAGES):
    return {page: ONE_FORM.sub("", client.get(page).content.decode()) for page in pages}


def in_roles():
    """Sign in one account of each reach: a team, a hospital, a region, everyone's reviews."""
    north = Facility.objects.get(code="north")
    return [
        signed_in(account("supervisor", "team", coder=coder("leo", "Leo Leader"), username="led")),
        signed_in(account("supervisor", "facility", facility=north, username="there")),
        signed_in(account("regional-manager", "region", region="Valley", username="region")),
        signed_in(account("compliance-consultant", username="reviews")),
    ]


def signed_in(one):
    client = Client()
    client.force_login(one)
    return client


@pytest.mark.django_db(transaction=True)
def test_page_says_after_any_act_what_it_would_say_anew():
    path(ORIGINAL)
    facts(**tables())
    client, others = signed_in(account("hr-partner")), in_roles()
    before = told(client)
    changed = set()
    for act in ACTS.values():
        [told(one, OF_ROLES) for one in others]
        act()
        now, theirs = told(client), [told(one, OF_ROLES) for one in others]
        forget_all()
        assert now == told(client)
        assert theirs == [told(one, OF_ROLES) for one in others]
        changed |= {page for page in PAGES if now[page] != before[page]}
        before = now
    assert changed == set(PAGES)
    assert before == told(client)


@pytest.mark.django_db(transaction=True)
def test_file_is_read_once_until_something_of_it_changes():
    path(ORIGINAL)
    facts(**tables())
    document, ana = in_force(TODAY), Coder.objects.get(code="ana")

    def opened():
        return open_file(ana, document, TODAY)

    files = [opened()]
    assert opened() is files[0]
    fact("courses", coder="ben", of="Anatomy", on="2026-01-02")
    assert opened() is files[0]
    fact("courses", coder="ana", of="Anatomy", on="2026-01-02")
    files.append(opened())
    retract(kind="courses", coder=ana)
    files.append(opened())
    fact(
        "standards",
        facility="north",
        type="inpatient",
        records="22",
        minutes="420",
        since="2026-01-01",
    )
    files.append(opened())
    assert all(one is not other for one, other in pairwise(files))
    assert files[1].judgement.record.courses
    assert not files[2].judgement.record.courses


@pytest.mark.django_db(transaction=True)
def test_nothing_is_kept_of_what_may_be_given_back():
    kept = KeptWhile(most=2)
    with transaction.atomic():
        assert kept.get("key", lambda: "not yet there") == "not yet there"
    assert kept.get("key", lambda: "there") == "there"
    with transaction.atomic():
        assert kept.get("key", lambda: "changed") == "changed"
    assert kept.get("key", lambda: "anew") == "there"


@pytest.mark.django_db(transaction=True)
def test_no_more_is_kept_than_the_answers_last_asked_for():
    kept, made = KeptWhile(most=2), []

    def ask(key):
        kept.get(key, lambda: made.append(key))

    for key in (1, 2, 1, 3, 1, 2):
        ask(key)
    assert made == [1, 2, 3, 2]


def test_no_more_is_made_of_one_thing_than_is_kept_of_it():
    made, found = Made(most=2), []
    for key in (1, 2, 1, 3, 3, 1):
        made.once(key, lambda key=key: found.append(key))
    assert found == [1, 2, 3, 1]
