"""A coder with whoever decides on her: a supervisor who leads her, managers, HR."""

from datetime import date
from types import SimpleNamespace

from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.paths.actions import adopt_path
from coderpath_web.rooms.requests import actions
from coderpath_web.rooms.requests.actions import Said
from coderpath_web.rooms.requests.queries import requests
from tests.web.factories import account, coder, facility, path

LEVEL = "one-up"
NEXT_YEAR = date(2027, 1, 1)
JUNE = date(2027, 6, 1)
PATH = """
coderpath: 1
path: two-rungs
title: Two rungs
effective: 2020-01-01
levels:
  - level: first
    title: Coder I
  - level: one-up
    title: Coder II
    after: [first]
    advance:
      - {id: a-year, time_in_level: {level: first, months: 12}, assumed: as an example}
  - level: two-up
    title: Coder III
    after: [one-up]
    minimum:
      - {id: certified, credential: CCS, assumed: as an example}
  - level: post
    title: Trainer
    opening: true
    after: [one-up]
"""


def windows(months):
    """Adopt the path anew, with months in which requests are taken."""
    text = PATH.replace("path: two-rungs", "path: two-rungs-with-windows")
    text = text.replace("effective: 2020-01-01", "effective: 2020-02-01")
    adopt_path(by=None, text=f"{text}requests: {{months: {months}}}\n")


def asked_world(text=PATH):
    """Record a hospital with ana, who is ready for one level up, and everybody who may decide."""
    path("two-rungs", text)
    north = facility()
    facility("south", name="South Hospital", region="Coast")
    lead = coder("edith", "Edith Calloway", hired="2020-01-01")
    ana = coder("ana", "Ana Silva", level="first", to="edith")
    return SimpleNamespace(
        ana=ana,
        own=account(coder=ana, username="ana"),
        edith=account("supervisor", "team", coder=lead, username="edith"),
        other=account("supervisor", "facility", facility=north, username="other"),
        rosa=account("regional-manager", "region", region="Valley", username="rosa"),
        priya=account("hr-partner", username="priya"),
        teresa=account("hr-partner", username="teresa"),
        admin=account("administrator", username="admin"),
        far=account(
            "supervisor",
            "facility",
            facility=Facility.objects.get(code="south"),
            username="far",
        ),
    )


def ask(world, by=None, level=LEVEL, **more):
    return actions.ask_to_move(by=by or world.own, coder=world.ana, level=level, **more)


def again(request):
    """Read a request anew."""
    return requests().get(pk=request.pk)


def agree(by, request, **said):
    said = {"why": "Ready since March.", "effective": NEXT_YEAR} | said
    return actions.approve_request(by=by, request=request, said=Said(**said))


def put_off(by, request, **said):
    said = {"why": "After the course.", "again_on": JUNE} | said
    return actions.put_off_request(by=by, request=request, said=Said(**said))


def refuse(by, request, **said):
    return actions.refuse_request(by=by, request=request, said=Said(**{"why": "Not yet."} | said))


def ask_more(by, request, **said):
    said = {"why": "Which course?"} | said
    return actions.ask_for_more(by=by, request=request, said=Said(**said))


def answer(by, request, **said):
    said = {"why": "Anatomy."} | said
    return actions.answer_request(by=by, request=request, said=Said(**said))


def withdraw(by, request, **said):
    return actions.withdraw_request(by=by, request=request, said=Said(**said))


def appeal(by, request, **said):
    said = {"why": "A month was wrong."} | said
    return actions.appeal_request(by=by, request=request, said=Said(**said))


def held(code="ana"):
    """Give the levels on file, with their first days."""
    facts = Coder.objects.get(code=code).facts.filter(kind="positions", retracted_at=None)
    return [(one.subject, str(one.since)) for one in facts.order_by("since")]
