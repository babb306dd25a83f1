"""Styles lie beside templates and views, and nothing else that lies there is given to browsers."""

import re

from django.contrib.staticfiles import finders

from coderpath_web.frame.page_styles import PACKAGE, PageStyles

BOARD = "rooms/readiness/pages/board/board"


def test_style_of_a_page_is_found_beside_its_template():
    assert finders.find(f"{BOARD}.css").endswith(f"coderpath_web/{BOARD}.css")
    assert f"{BOARD}.css" in dict(PageStyles().list([]))


def test_every_style_that_a_page_links_is_there_and_every_one_there_is_linked():
    texts = (file.read_text("utf-8") for file in PACKAGE.rglob("*.html"))
    linked = {name for text in texts for name in re.findall(r'{% static "([^"]+\.css)" %}', text)}
    assert linked == set(dict(PageStyles().list([])))


def test_nothing_but_styles_is_found():
    assert {name.rpartition(".")[2] for name in dict(PageStyles().list([]))} == {"css"}
    for path in (f"{BOARD}.html", f"{BOARD}.py", "settings.py", "../coderpath_web/settings.py"):
        assert PageStyles().find(path) == PageStyles().find(path, find_all=True) == []
