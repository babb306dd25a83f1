"""The sheet for a talk of two: who, what is met, what comes next, whose turn, room to write."""

from tests.rooms.readiness.coder.reading import months, words


def test_sheet_names_the_coder_the_steps_whose_turn_and_leaves_room(as_partner):
    months("2026-08", [22, 22, 21])
    page = as_partner.get("/people/ana/one-to-one/")
    text = words(page)
    shown = page.context["page"]
    assert [str(step.mend) in text and step.turn in text for step in shown.steps] == [True, True]
    assert all(line.ask in text for line in shown.met)
    for told in ("Ana Silva", "ana", "Two steps to Coder II", "Promised last time", "Agreed today"):
        assert told in text
    assert page.text.count("talk__line") == 6


def test_sheet_leads_back_to_the_other_pages_of_the_coder(as_partner):
    text = as_partner.get("/people/ana/one-to-one/").text
    assert '<a href="/people/ana/">Path</a>' in text
    assert '<a href="/people/ana/one-to-one/" aria-current="page">One-to-one</a>' in text


def test_sheet_of_somebody_not_employed_has_room_to_write_alone(client, as_partner):
    session = client.session
    session["as_of"] = "2020-01-01"
    session.save()
    assert "Not employed on this day" in words(client.get("/people/ana/one-to-one/"))
