"""The door takes only what the house can carry: what is accepted can be shown by every page."""

from datetime import date
from random import Random
from urllib.parse import unquote

import pytest
from django.urls import Resolver404, resolve, reverse

from coderpath.facts.rows import Employment
from coderpath.facts.values.dates import read_day
from coderpath.facts.values.texts import read_id, read_name, read_text
from coderpath.facts.values.unreadable import Unreadable
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.reserved import RESERVED
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.evidence.actions import record_facts
from tests.rooms.imports.brought import bring, found
from tests.web.factories import account, coder, facility, facts, path
from tests.web.matrix.routes import routes

pytestmark = pytest.mark.django_db
EXAMPLES = 40  # of ids, of names and of texts each: on nine pages a coder
POSTED = "mix-explain"
"""The route with one id that shows no page: a form is sent there."""
PARTS = (
    *("a", "Z", "7", "é", "e\u0301", "ß", "漢", "😀", " ", ".", "..", "/", "%2F", "%00", "%", "\\"),
    *("?", "#", "&", ";", ":", "+", "@", "~", "'", '"', "<b>", "{{", "{%", "$", "=", ",", "|"),
    *("\0", "\x1b", "\x85", "\u2028", "\u200b", "\ufffd", "*", "new", "record", "x" * 120),
)
DAYS = ("0001-01-01", "1899-12-31", "1900-01-01", "1900-01-02", "1970-01-01", "2024-02-29")
LATER = ("2026-11-15", "2038-01-19", "2076-01-01", "2100-12-31", "2101-01-01", "9999-12-31")


def accepted(read, texts):
    """Give the texts that a reader takes, as it takes them, each once."""
    values = (read(text.strip()) for text in texts if text.strip())
    return list(dict.fromkeys(one for one in values if not isinstance(one, Unreadable)))


def made(seed, most=4):
    """Make up texts, the same ones each time."""
    random = Random(seed)
    while True:
        yield "".join(random.choices(PARTS, k=random.randint(1, most)))


def some(read, seed, count):
    """Give so many accepted texts."""
    texts = made(seed)
    taken = []
    while len(taken) < count:
        taken = accepted(read, [*taken, *(next(texts) for _ in range(count))])
    return taken[:count]


def codes_alone():
    """Give the names of the pages that ask for the id of a coder or a facility, and no more."""
    asking = [one for one in routes() if one.pattern.count("<") == 1]
    return [one.name for one in asking if "<id:code>" in one.pattern and one.name != POSTED]


@pytest.fixture
def carried(bar_kept):
    path()
    places = some(read_id, "places", 10)
    coders = [one for one in some(read_id, "coders", EXAMPLES) if one not in RESERVED]
    names, texts = some(read_name, "names", EXAMPLES), some(read_text, "texts", EXAMPLES)
    days = [one for one in DAYS + LATER if not isinstance(read_day(one), Unreadable)]
    facts(
        facilities=[
            {"facility": one, "name": name, "region": text}
            for one, name, text in zip(places, names, texts, strict=False)
        ],
        coders=[
            {
                "coder": one,
                "name": names[n % len(names)],
                "facility": places[n % len(places)],
                "hired": days[n % len(days)],
            }
            for n, one in enumerate(coders)
        ],
        credentials=[
            {
                "coder": one,
                "credential": texts[n],
                "since": days[n % (len(days) - 1)],
                "until": days[-1],
            }
            for n, one in enumerate(coders)
        ],
    )
    return coders, places


def statuses(client, addresses):
    return {one: client.get(one).status_code for one in addresses}


def test_every_page_about_what_was_accepted_can_be_shown(client, carried):
    coders, places = carried
    client.force_login(account("hr-partner"))
    addresses = [
        "/team/",
        "/team/coverage/",
        "/team/board.csv",
        "/facilities/",
        "/export/facts.zip",
    ]
    addresses += [f"/facts/{one}/" for one in Fact.objects.values_list("pk", flat=True)[::3]]
    for name in codes_alone():
        of_places = name.startswith("standard")
        addresses += [reverse(name, args=[one]) for one in (places if of_places else coders)]
    shown = statuses(client, addresses)
    assert {one: status for one, status in shown.items() if status != 200} == {}


LED_AWAY = ["a/b", "..", "a%2Fb", "a?b#c"]
"""Ids that no file can bring, but that may be on file from elsewhere."""


def test_pages_of_ids_on_file_that_no_address_carries_can_be_shown(client):
    path(), facility()
    for code in LED_AWAY:
        hired = Employment(code, f"Silva {code}", "north", date(2024, 3, 4).toordinal())
        record_facts(by=None, new=[NewFact("coders", hired)])
    client.force_login(account("hr-partner"))
    for name in [name for name in codes_alone() if not name.startswith("standard")]:
        addresses = {code: unquote(reverse(name, args=[code])) for code in LED_AWAY}
        read = {code: resolve(one).kwargs["code"] for code, one in addresses.items()}
        assert read == {code: code for code in LED_AWAY}
    addresses = [reverse("my-path", args=[code]) for code in LED_AWAY]
    shown = statuses(client, [*addresses, "/find/?q=Silva"])
    assert set(shown.values()) == {200}


def test_words_that_lead_to_another_page_are_reserved():
    words = {
        part for one in routes() for part in one.pattern.split("/") if part and "<" not in part
    }
    taken = {word for word in words for name in codes_alone() if leads_away(name, word)}
    assert taken == RESERVED


def leads_away(name, word):
    address = reverse(name, args=[word])
    for way in (address, address.rstrip("/")):
        try:
            if resolve(way).url_name != name:
                return True
        except Resolver404:
            continue
    return False


NEW = {"name": "Zoe Lund", "facility": "north", "hired": "2026-11-02", "source": "a contract"}
BAD_IDS = ["12/345", ".", "..", "x" * 201, *sorted(RESERVED)]


@pytest.mark.parametrize("code", BAD_IDS)
def test_an_id_that_no_address_carries_is_refused_by_the_form(client, code):
    facility()
    client.force_login(account("hr-partner"))
    answer = client.post("/people/new/", NEW | {"coder": code})
    # A word that leads elsewhere is refused as an id is that somebody else has.
    is_taken = code in RESERVED
    assert answer.status_code == (409 if is_taken else 422)
    assert [one.name for one in answer.context["form"].wrong] == ([] if is_taken else ["coder"])
    assert ("This id cannot be used for somebody new" in answer.text) is is_taken
    assert not Coder.objects.exists()


@pytest.mark.parametrize("code", BAD_IDS)
def test_an_id_that_no_address_carries_is_refused_in_a_file(code):
    one = bring({"coders.csv": f"coder,hired\n{code},2026-11-02\n"})
    assert [some[:2] for some in found(one) if some[0] == "error"] == [
        ("error", "coders.csv:2:coder")
    ]


def test_a_facility_with_a_slash_is_refused_by_the_form(client):
    client.force_login(account("hr-partner"))
    place = {"facility": "x/y", "name": "X", "region": "R", "setting": "s", "source": "a letter"}
    assert client.post("/facilities/new/", place).status_code == 422
    assert not Facility.objects.exists()


@pytest.mark.parametrize(
    "since", ["0001-01-01", "1/1/70", "1899-12-31", "2101-01-01", "9999-12-31"]
)
def test_a_day_outside_what_can_be_kept_is_refused_by_the_form(client, since):
    facility()
    coder()
    client.force_login(account("hr-partner"))
    answers = {"credential": "CCA", "since": since, "until": "", "source": "a letter"}
    answer = client.post("/people/ana/record/credentials/new/", answers)
    assert [one.name for one in answer.context["form"].wrong] == ["since"]


def test_an_end_that_a_file_could_not_say_is_refused_by_the_form(client):
    facility()
    coder()
    client.force_login(account("hr-partner"))
    answers = {"credential": "CCA", "since": "2020-01-01", "source": "a letter"}
    address = "/people/ana/record/credentials/new/"
    answer = client.post(address, answers | {"until": "2100-12-31"})
    (wrong,) = answer.context["form"].wrong
    assert wrong.name == "until"
    assert wrong.errors[0].startswith("2100-12-31 lies after 30 December 2100. ")


def test_a_far_day_that_stands_for_no_end_is_brought_as_no_end(client):
    facility()
    coder()
    one = bring(
        {"credentials.csv": "coder,credential,since,until\nana,CCA,2020-01-01,9999-12-31\n"}
    )
    assert [some[:2] for some in found(one)] == [("warning", "credentials.csv:2:until")]
    assert one.counts["kinds"]["credentials"]["new"] == 1


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x85"])
def test_a_request_with_a_control_sign_is_refused_wherever_it_stands(client, sign):
    facility()
    coder()
    client.force_login(account("hr-partner"))
    answers = {"credential": "CCA", "since": "2020-01-01", "source": sign}
    address = "/people/ana/record/credentials/new/"
    refused = [
        client.get("/facilities/a%00b/standards/new/"),
        client.get("/facilities/%1B/standards/"),
        client.get("/journal/", {"q": sign}),
        client.get("/journal/", {sign: "q"}),
        client.post(address, answers),
        client.post("/people/new/", NEW | {"coder": f"a{sign}"}),
        client.post("/paths/adopt/", {"text": f"title: {sign}"}),
    ]
    client.cookies["theme"] = f"a{sign}"
    refused.append(client.get("/journal/"))
    assert {one.status_code for one in refused} == {400}
    assert all(b"invisible character" in one.content for one in refused)
    assert not Fact.objects.filter(kind="credentials").exists()


def test_text_over_several_lines_is_let_in(client):
    client.force_login(account("hr-partner"))
    assert client.post("/paths/adopt/", {"text": "a: 1\r\n\tb: é\n"}).status_code == 200
