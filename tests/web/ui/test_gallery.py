import pytest
from django.urls import reverse

from coderpath_web.ui.gallery.components import components
from coderpath_web.ui.gallery.entries import SECTIONS, SHOWN_WITH
from coderpath_web.ui.gallery.shown import EXAMPLES, example_path
from coderpath_web.ui.gallery.views import gallery
from tests.web.ui.templates_of_project import ROOT

LISTED = [name for names in SECTIONS.values() for name in names]
PARTS_OF_THE_PAGE = {"entry", "foundations"}


@pytest.fixture
def page(rf):
    return gallery(rf.get(reverse("gallery"))).content.decode()


def test_every_component_is_in_the_gallery_once():
    assert sorted(LISTED) == sorted(components())


def test_every_example_belongs_to_a_component():
    shown = {example_path(name).stem for name in LISTED if name not in SHOWN_WITH}

    assert {path.stem for path in EXAMPLES.glob("*.html")} == shown | PARTS_OF_THE_PAGE


def test_a_component_shown_inside_another_stands_in_its_example():
    lacking = [
        name
        for name, outer in SHOWN_WITH.items()
        if f"<c-{name}" not in example_path(outer).read_text()
    ]

    assert lacking == []


def test_every_component_says_what_it_is_and_declares_its_props():
    texts = {name: part for name, part in components().items() if not part.purpose}

    assert texts == {}


def test_the_readme_lists_every_component_with_its_props():
    readme = (ROOT / "ui/README.md").read_text()
    rows = {row.split("`")[1]: row for row in readme.splitlines() if row.startswith("| `c-")}

    assert sorted(rows) == sorted(f"c-{name}" for name in components())
    for name, part in components().items():
        props = rows[f"c-{name}"].rsplit("|", 2)[1]
        said = [prop.partition("=")[0].strip("* ") for prop in props.split(",") if prop.strip()]
        assert said == [prop.name for prop in part.props], name


def test_the_gallery_leaves_no_component_unmade(page):
    assert "<c-" not in page


def test_a_page_of_the_gallery_has_every_id_once(page):
    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]

    assert sorted({one for one in ids if ids.count(one) > 1}) == []


def test_the_gallery_is_open_to_everybody(client, db):
    assert client.get(reverse("gallery")).status_code == 200


@pytest.mark.parametrize(
    ("asked", "written"), [("dark", "dark"), ("light", "light"), ("pink", "system")]
)
def test_the_theme_stands_in_the_root_element(rf, asked, written):
    page = gallery(rf.get("/gallery/", {"theme": asked})).content.decode()

    assert f'<html lang="en" data-theme="{written}">' in page
