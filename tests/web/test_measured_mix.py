"""The mix is dealt as it is said, looks at pages that are there, and sends what pages show."""

from collections import Counter
from random import Random

import pytest
from django.urls import resolve

from benchmarks.load.browser import Browser
from benchmarks.load.mix.deck import MIX, REQUESTS, TURNS, Deck, Kind
from benchmarks.load.mix.people import Cast, Member, Team
from benchmarks.load.mix.reading import LOOKS
from benchmarks.load.mix.shown_form import shown_form
from benchmarks.load.mix.writing import Writing

ONE = Browser(0)
CAST = Cast(["ana"], [Team(ONE, [Member("ana", "specialist-2", [7], ONE)])], [ONE], [ONE], [ONE])
PAGE = """
<form method="post" action="/sign-out/"><input type="hidden" name="once" value="a"></form>
<form method="get"><input name="search" value="x"></form>
<form method="post" action="/requests/7/refused/">
  <input type="hidden" name="once" value="b"><input type="checkbox" name="excepting" value="ccs">
  <select name="kind"><option value="p">P</option><option value="q" selected>Q</option></select>
  <textarea name="why">Not yet.</textarea><button name="save" value="1">Refuse</button>
</form>
"""


def test_of_twenty_requests_the_shares_are_those_of_the_mix():
    deck = Deck()
    dealt = Counter(deck.next()[0] for _ in range(TURNS * 5))
    assert dealt == {kind: number * 5 for kind, number in MIX.items()}
    shares = {kind: 100 * number / REQUESTS for kind, number in MIX.items()}
    queues = shares.pop(Kind.QUEUE) + shares[Kind.WRITE]
    assert shares == {Kind.CODER: 40, Kind.WHY: 15, Kind.BOARD: 15, Kind.WRITE: 10}
    assert queues == 20


@pytest.mark.parametrize("kind", LOOKS, ids=str)
def test_looks_at_pages_that_are_there(kind):
    for seed in range(40):
        assert resolve(LOOKS[kind](CAST, Random(seed)).address)


def test_writes_by_every_kind_of_act_and_goes_on_with_what_was_begun():
    writing, seen = Writing(CAST), Counter()
    for number in range(64):
        act = writing.next(Random(number))
        seen[act.what] += 1
        assert resolve(act.page)
        assert resolve(act.form)
        act.done({"claim": "/claims/3/", "ask": "/requests/3/"}.get(act.what, "/disputes/3/"))
    assert set(seen) == {"claim", "vouch", "ask", "agree", "approve", "dispute", "uphold", "grid"}


def test_form_is_sent_as_the_page_shows_it():
    form = shown_form(PAGE, "/requests/7/refused/")
    assert form.holds == {"once": "b", "kind": "q", "why": "Not yet."}
    assert form.to_tick == {"excepting": ["ccs"]}
    assert shown_form(PAGE, "/requests/8/refused/") is None
