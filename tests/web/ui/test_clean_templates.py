import re

import pytest

from tests.web.ui.templates_of_project import ROOT, name_of, template_paths

INLINE = re.compile(
    r"""<style\b|<script(?![^>]*\bsrc=)[^>]*>|\sstyle\s*=|\son(?!ly)[a-z]+\s*=\s*["']|javascript:|\bhx-on""",
    re.IGNORECASE,
)


def inline_parts(text):
    return [found.group().strip() for found in INLINE.finditer(text)]


def test_no_template_has_inline_style_or_script():
    found = {name_of(path): inline_parts(path.read_text()) for path in template_paths()}

    assert {name: parts for name, parts in found.items() if parts} == {}


@pytest.mark.parametrize(
    "text",
    [
        '<p style="color:red">',
        "<style>",
        "<script>x()</script>",
        '<a onclick="x()">',
        '<a href="javascript:x">',
    ],
)
def test_inline_parts_are_found(text):
    assert len(inline_parts(text)) == 1


def test_no_style_or_script_comes_from_another_host():
    static = [*ROOT.rglob("*.css"), *ROOT.rglob("static/**/*.js")]
    far = [path.name for path in static if re.search(r"https?://", path.read_text())]

    assert far == []


def test_style_sheets_of_the_base_are_those_in_the_folder():
    listed = " ".join(
        re.findall(r'="([\w ]+)" %}', (ROOT / "ui/templates/ui/styles.html").read_text())
    )
    there = [path.stem for path in (ROOT / "ui/static/ui/css").glob("*.css")]

    assert sorted(listed.split()) == sorted(there)


CARDS = re.compile(r'cards="(1|True)"|cards-s')
CELL = re.compile(r"<td\b([^>]*)>(.*?)</td>", re.DOTALL)


def unlabelled(text):
    """Give the cells of tables that become cards on a phone, and do not say there what they are.

    A cell that holds a button says so by itself; one over several columns is a sentence.
    """
    if not CARDS.search(text):
        return []
    alone = ("<form", "<c-button", "/end_role.html", "colspan", "hide-s")
    return [
        (attributes, inside.strip())
        for attributes, inside in CELL.findall(text)
        if "data-l" not in attributes
        and inside
        and not any(one in attributes + inside for one in alone)
    ]


def test_cells_of_cards_say_what_they_are_before_their_value():
    found = {name_of(path): unlabelled(path.read_text()) for path in template_paths()}

    assert {name: cells for name, cells in found.items() if cells} == {}
