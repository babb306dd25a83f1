"""Styles lie beside templates and views, and nothing else that lies there is given to browsers."""

from django.contrib.staticfiles import finders

from coderpath_web.frame.page_styles import PageStyles

BOARD = "rooms/readiness/pages/board/board"


def test_style_of_a_page_is_found_beside_its_template():
    assert finders.find(f"{BOARD}.css").endswith(f"coderpath_web/{BOARD}.css")
    assert f"{BOARD}.css" in dict(PageStyles().list([]))


def test_nothing_but_styles_is_found():
    assert {name.rpartition(".")[2] for name in dict(PageStyles().list([]))} == {"css"}
    for path in (f"{BOARD}.html", f"{BOARD}.py", "settings.py", "../coderpath_web/settings.py"):
        assert PageStyles().find(path) == PageStyles().find(path, find_all=True) == []
