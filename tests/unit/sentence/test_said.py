from coderpath.days import FOREVER, day_of
from coderpath.sentence import Said, chain, listing, said
from coderpath.sentence.dates import say_day, say_month
from coderpath.sentence.lists import parted
from coderpath.sentence.parts import FormPart, SourcePart

DAY = day_of("2025-03-01")
MARCH = 2025 * 12 + 2
ROW = SourcePart("credentials.csv, row 5")


def test_words_that_follow_each_other_are_one_piece():
    assert said("a", " ", said("b", "")) == said("a b")
    assert said("a ") + said("b") == "a " + said("b")


def test_nothing_said_is_empty():
    assert not said()
    assert not said("", say_day(FOREVER))
    assert said().stopped == said()


def test_plain_text():
    text = said("CCS lapsed on ", say_day(DAY), ROW, " in ", say_month(MARCH), ".")
    assert str(text) == "CCS lapsed on 1 March 2025 (credentials.csv, row 5) in March 2025."


def test_html_marks_up_dates_and_escapes_words():
    text = said("<b> lapsed on ", say_day(DAY), " in ", say_month(MARCH), SourcePart("a&b, row 5"))
    assert text.__html__() == (
        '&lt;b&gt; lapsed on <time datetime="2025-03-01">1\N{NO-BREAK SPACE}March'
        '\N{NO-BREAK SPACE}2025</time> in <time datetime="2025-03">March\N{NO-BREAK SPACE}2025'
        "</time> (a&amp;b, row 5)"
    )


def test_without_sources():
    text = said("Lapsed on ", say_day(DAY), ROW, ".")
    assert str(text.without_sources) == "Lapsed on 1 March 2025."


def test_a_form_says_some_things_otherwise():
    text = said("Held until ", FormPart("1 March 2025", "28 February 2025"), ".")
    assert [str(text), str(text.in_form)] == [
        "Held until 1 March 2025.",
        "Held until 28 February 2025.",
    ]


def test_a_stop_is_set_once():
    assert str(said("a").stopped) == "a."
    assert said("a.").stopped == said("a.")
    assert str(said("until ", say_day(DAY)).stopped) == "until 1 March 2025."


def test_first_letters():
    assert str(said("wait until ", say_day(DAY)).capital) == "Wait until 1 March 2025"
    assert str(said("Wait until ", say_day(DAY)).lowered) == "wait until 1 March 2025"
    assert str(said("RHIT").lowered) == "RHIT"
    assert said(say_day(DAY)).capital == say_day(DAY)
    assert Said().capital == Said()


def test_chains_and_lists():
    days = [say_day(DAY), say_day(DAY + 1), "later"]
    assert str(chain("; ", days)) == "1 March 2025; 2 March 2025; later"
    assert str(listing(days)) == "1 March 2025, 2 March 2025 and later"
    assert str(listing(days[:2], "or")) == "1 March 2025 or 2 March 2025"
    assert listing([]) == chain(", ", []) == Said()


def test_it_begins_with():
    assert said("Comes with time: ", say_day(DAY)).starts_with("Comes with")


def test_lists_of_pieces_with_commas_are_parted_by_semicolons():
    held = [said("Coder II, III"), said("Lead since ", say_day(DAY)), said("Trainer")]
    assert str(parted(held, "and")) == "Coder II, III; Lead since 1 March 2025 and Trainer"
    assert str(parted(held[1:], "and")) == "Lead since 1 March 2025 and Trainer"
