"""The list of sentences has what people read, and what nobody reads is not in it."""

from pathlib import Path

import pytest

from tests.docs import generate, sentences
from tests.docs.said import in_module, in_template


def in_page(text: str) -> list[str]:
    return in_template.sentences(text)


def in_python(text: str) -> list[str]:
    return in_module.sentences(text)


def test_text_of_a_page_goes_through_inline_tags_and_ends_with_others() -> None:
    page = "<p>See <a href='{% url \"home\" %}'>the\n  first page</a>.</p><p>Or wait</p>"
    assert in_page(page) == ["See the first page.", "Or wait"]


def test_variables_stand_by_their_last_name_with_the_words_they_are_given() -> None:
    assert in_page('<p>{{ page.everyone|length|plural:"coder" }} here, {{ day|day }}.</p>') == [
        '{everyone "coder"} here, {day}.'
    ]


def test_what_is_said_only_sometimes_stands_in_brackets() -> None:
    page = (
        "<p>Nobody{% if day %} on {{ day }}{% endif %} {% if a %}left{% else %}came{% endif %}.</p>"
    )
    assert in_page(page) == ["Nobody [on {day}] [left | came]."]


def test_each_of_two_whole_sentences_has_a_line() -> None:
    page = "{% if a %}<p>It counts.</p>{% else %}<p>It waits.</p>{% endif %}"
    assert in_page(page) == ["It counts.", "It waits."]
    assert in_page("<h1>{% if a %}Open it{% else %}Close it{% endif %}</h1>") == [
        "Open it",
        "Close it",
    ]


def test_attributes_that_people_read_are_sentences() -> None:
    page = (
        '<input class="Small one" placeholder="Find by name"><c-alert kind="i" note="Look here"/>'
    )
    assert in_page(page) == ["Find by name", "Look here"]
    assert in_page('{% include "x/tick.html" with label="Leave it out" %}') == ["Leave it out"]
    assert in_page('<p>Runs <span title="By the path">out</span></p>') == [
        "By the path",
        "Runs out",
    ]


def test_scripts_comments_and_tags_of_the_template_are_left_out() -> None:
    assert in_page("<script>let some = 1</script>{# a word #}<!-- and one -->{% load said %}") == []


def test_sentence_of_a_module_is_put_together_where_the_module_does_so() -> None:
    assert in_python('say(f"{coder.name} has " + counted(n, "review") + " left")') == [
        '{name} has {counted "review"} left'
    ]
    assert in_python('said("It ended on ", say_day(day), ".")') == ["It ended on {say_day}."]
    assert in_python("f\"{n} {'is' if n == 1 else 'are'} open\"") == ["{n} [is | are] open"]


def test_sentence_inside_a_hole_of_another_is_found() -> None:
    assert in_python("f\"Not now: {because(reason or 'it is closed')}\"") == [
        "Not now: {because}",
        "it is closed",
    ]


def test_labels_are_sentences_though_they_are_one_small_word() -> None:
    assert in_python('ACTS = {"list.told": "exported"}') == ["exported"]
    assert in_python('Kind(noun="review", code="reviews")') == ["review"]


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring of a module."""',
        'rows.execute("SELECT one FROM two")',
        'WHERE = "one.since <= %s AND one.until IS NULL"',
        '__all__ = ["Said", "Table"]',
        'def make(one: "Some one") -> "Another": pass',
        'raise TypeError("never a bool")',
        'if found == "Some text": pass',
        'name = f"{kind}_as_written"',
    ],
)
def test_what_only_programs_read_is_no_sentence(source: str) -> None:
    assert in_python(source) == []


def test_a_style_says_what_it_writes_on_a_print() -> None:
    style = '@page{@bottom{content:"Page " counter(page) " of " counter(pages)}}.a{content:""}'
    assert sentences.of_style(style) == ["Page of"]


def test_every_room_has_a_list() -> None:
    rooms = {
        one.parent.name for one in (sentences.SOURCE / "coderpath_web/rooms").glob("*/room.py")
    }
    assert {f"coderpath_web/rooms/{room}.txt" for room in rooms} <= sentences.pages().keys()


def test_list_of_a_room_that_is_gone_is_stale_and_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(generate, "REFERENCE", tmp_path / "docs" / "reference")
    monkeypatch.setattr(generate, "texts", lambda: {"words/rooms/here.txt": "Here\n"})
    assert generate.main([]) == 0
    gone = generate.REFERENCE / "words/rooms/gone.txt"
    gone.write_text("Nobody says this", encoding="utf-8")
    capsys.readouterr()
    assert generate.main(["--check"]) == 1
    assert "rooms/gone.txt is stale" in capsys.readouterr().out
    assert generate.main([]) == 0
    assert not gone.exists()
