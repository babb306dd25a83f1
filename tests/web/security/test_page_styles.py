"""Styles lie beside templates and views, and nothing else that lies there is given to browsers."""

import re
from pathlib import Path

from django.contrib.staticfiles import finders

from coderpath_web.frame.page_styles import PACKAGE, PageStyles

BOARD = "rooms/readiness/pages/board/board"
SHELL = PACKAGE / "ui/static/ui/css/shell.css"


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


def classes_alone(text):
    """Give the classes that a style says something of wherever they stand."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    selectors = ",".join(re.findall(r"([^{}]+){", text)).split(",")
    return {one.strip()[1:] for one in selectors if re.fullmatch(r"\.[\w-]+", one.strip())}


def test_no_style_of_a_page_says_what_the_bar_around_it_looks_like():
    around = classes_alone(SHELL.read_text("utf-8"))
    assert "find" in around
    styles = {name: finders.find(name) for name, _ in PageStyles().list([])}
    again = {name: classes_alone(Path(file).read_text()) & around for name, file in styles.items()}
    assert {name: found for name, found in again.items() if found} == {}
