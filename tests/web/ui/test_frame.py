from datetime import date

from django.template.loader import render_to_string
from pytest_django.asserts import assertInHTML

from coderpath_web.ui.shell import NavItem, Shell

BASE = "ui/base.html"


def test_a_page_without_a_reader_has_its_frame():
    page = render_to_string(BASE, {})

    assert '<main id="main" tabindex="-1">' in page
    assert 'aria-label="Main"' not in page
    assert "Sign out" not in page


def test_the_present_page_is_marked_in_the_navigation():
    nav = (NavItem("Readiness", "/r/", current=True), NavItem("Paths", "/p/", count=3))
    page = render_to_string(BASE, {"shell": Shell(nav=nav)})

    assertInHTML('<a href="/r/" aria-current="page">Readiness</a>', page)
    assertInHTML('<a href="/p/">Paths<span class="n">3</span></a>', page)


def test_a_menu_of_the_bar_marks_itself_and_what_stands_in_it():
    inside = (NavItem("Paths", "/p/"), NavItem("Standards", "/s/", current=True))
    nav = (NavItem("Path", "", current=True, inside=inside),)
    page = " ".join(render_to_string(BASE, {"shell": Shell(nav=nav)}).split())

    assert '<summary aria-current="true">' in page
    assert page.count("aria-current") == 2
    assertInHTML('<a href="/s/" aria-current="page">Standards</a>', page)


def test_another_day_than_today_turns_the_bar_and_says_so():
    today = render_to_string(BASE, {"shell": Shell(as_of=date(2026, 3, 17))})
    other = render_to_string(BASE, {"shell": Shell(as_of=date(2025, 3, 1), is_today=False)})

    assert "bar--other-day" not in today
    assert 'class="bar bar--other-day"' in other
    assert 'You are reading <time datetime="2025-03-01">1 March 2025</time>' in other


def test_a_day_to_come_is_called_a_look_ahead():
    past = Shell(as_of=date(2025, 3, 1), is_today=False)
    ahead = Shell(as_of=date(2027, 3, 1), is_today=False, is_ahead=True)

    assert "look ahead" not in render_to_string(BASE, {"shell": past})
    assert "This is a look ahead, not a promise." in render_to_string(BASE, {"shell": ahead})


def test_a_name_is_written_escaped_wherever_it_stands():
    page = render_to_string(BASE, {"shell": Shell(name="<b>Ann</b> O'Neil", organisation="<i>")})

    assert "<b>Ann" not in page
    assert "<i>" not in page
