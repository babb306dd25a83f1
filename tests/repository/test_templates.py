"""How templates are written, and what a browser would refuse, found in the templates already."""

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
LONGEST_LINE = 110
COMPONENTS = SOURCE / "coderpath_web/ui/templates/cotton"
GALLERY = "gallery"
OF_OTHERS = {"errorlist"}  # Django writes it into forms
TEMPLATE_CODE = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
REFUSED = {
    "inline style": r"<style\b|<[^>]*\sstyle\s*=",
    "inline script": r"<script\b(?![^>]*\ssrc\s*=)",
    "script in an attribute": r"<[^>]*\s(on[a-z]+|hx-on[\w:.-]*)\s*=|javascript:",
    "something from elsewhere": r"<(script|link|img|iframe)\b[^>]*\s(src|href)\s*=\s*.(https?:)?//",
}


def found(what, text):
    return bool(re.search(REFUSED[what], TEMPLATE_CODE.sub("", text), re.IGNORECASE))


@pytest.mark.parametrize("what", REFUSED)
def test_no_template_has_what_a_browser_would_refuse(what):
    templates = sorted(SOURCE.rglob("*.html"))
    assert [file.name for file in templates if found(what, file.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("inline style", "<p\n class='a' style='color: red'>"),
        ("inline style", "<style>p {}</style>"),
        ("inline script", "<script>go()</script>"),
        ("script in an attribute", '<button type="button" onclick="go()">'),
        ("script in an attribute", '<a href="javascript:go()">'),
        ("script in an attribute", '<p hx-on:click="go()">'),
        ("something from elsewhere", '<script src="https://example.org/a.js"></script>'),
    ],
)
def test_what_a_browser_would_refuse_is_found(what, text):
    assert found(what, text)


@pytest.mark.parametrize("what", REFUSED)
def test_what_a_browser_takes_is_left_alone(what):
    text = (
        '<script src="/static/a.js" defer></script><p class="style">It depends on=that</p>'
        '{% include "a.html" with onlyone="x" style="wide" %}<a href="https://example.org/">Out</a>'
    )
    assert not found(what, text)


def lines():
    """Give each line of each template, with where it stands."""
    for file in sorted(SOURCE.rglob("*.html")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            yield f"{file.relative_to(SOURCE)}:{number}", line


def test_no_line_of_a_template_is_over_110_characters():
    assert [where for where, line in lines() if len(line) > LONGEST_LINE] == []


def test_templates_are_indented_by_two_spaces():
    indents = {where: re.match(r"\s*", line)[0] for where, line in lines()}
    assert [where for where, indent in indents.items() if indent != "  " * (len(indent) // 2)] == []


VERBS = (
    "Add|Ask|Check|Choose|Count|Give|Go|Look|Open|Record|Say|See|Show|Start|Step|Take|Tick|Try|Type"
)
LINK = re.compile(rf"(<a\b[^>]*>)\s*({VERBS})\b")


def test_what_one_can_do_is_for_screens_and_not_printed():
    product = SOURCE / "coderpath_web/rooms"
    files = {one: one.read_text("utf-8") for one in product.rglob("*.html")}
    links = [(str(file), *found) for file, text in files.items() for found in LINK.findall(text)]
    assert links
    printed = [one for one in links if not re.search(r'class="[^"]*\b(on-screen|btn)\b', one[1])]
    assert printed == []


WITHOUT_TOKENS = {
    "ui/templates/ui/account.html": "the look of pages and signing out: twice is as once",
    "ui/templates/ui/as_of.html": "the day that pages speak of: twice is as once",
    "desk/pages/sign_in.html": "nobody is signed in yet",
    "desk/pages/step_in.html": "signing in, in the demo",
    "desk/pages/kept/back.html": "nobody is signed in yet",
    "desk/pages/kept/kept.html": "sends a form again, with the token that it came with",
    "rooms/accounts/pages/invitations/invitation.html": "nobody is signed in; its link works once",
    "frame/unavailable/unavailable.html": "sends a form again, with the token that it came with",
}
"""Forms that may come twice, and why."""


def test_every_form_that_writes_takes_effect_once():
    product = SOURCE / "coderpath_web"
    files = {
        str(one.relative_to(product)): one.read_text("utf-8") for one in product.rglob("*.html")
    }
    forms = {
        name: re.findall(r"<form\b[^>]*method=.post.*?</form>", text, re.DOTALL | re.IGNORECASE)
        for name, text in files.items()
    }
    bare = {name for name, some in forms.items() if any("form_tokens" not in one for one in some)}
    assert bare == WITHOUT_TOKENS.keys()


def test_every_form_with_a_list_of_errors_gets_it_from_the_server():
    """A browser that refuses by itself says less, elsewhere, and of one field alone."""
    listing = re.compile(r"<c-error-summary :form|frame/form/wrong\.html")
    files = (one for one in (SOURCE / "coderpath_web/rooms").rglob("*.html"))
    found = {
        str(file.relative_to(SOURCE)): form.split(">")[0]
        for file in files
        for form in re.findall(
            r"<form\b[^>]*method=.post.*?</form>", file.read_text("utf-8"), re.DOTALL
        )
        if listing.search(form)
    }
    assert {name for name, form in found.items() if "novalidate" not in form} == set()


def components_in(text):
    return {name.replace("_", "-") for name in re.findall(r"<c-([\w.-]+)", text)}


def components():
    """Give the text of each component by its name."""
    files = COMPONENTS.rglob("*.html")
    names = {".".join(file.relative_to(COMPONENTS).with_suffix("").parts): file for file in files}
    return {name.replace("_", "-"): file.read_text("utf-8") for name, file in names.items()}


def test_every_component_is_used_by_a_page():
    texts = components()
    pages = (
        file
        for file in SOURCE.rglob("*.html")
        if COMPONENTS not in file.parents and GALLERY not in (file.stem, file.parent.name)
    )
    used = set().union(*(components_in(file.read_text("utf-8")) for file in pages))
    while further := set().union(*(components_in(texts.get(name, "")) for name in used)) - used:
        used |= further
    assert sorted(set(texts) - used) == []


def classes_of_style_sheets():
    for file in SOURCE.rglob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL)
        for selector in re.findall(r"([^{}]+)\{", text):
            yield from re.findall(r"\.([a-zA-Z][\w-]*)", selector)


def test_every_class_of_a_style_sheet_is_named_by_a_template_or_by_python():
    kinds = ("*.html", "*.svg", "*.py", "static/**/*.js")
    text = "\n".join(file.read_text("utf-8") for kind in kinds for file in SOURCE.rglob(kind))
    words = set(re.findall(r"[a-zA-Z][\w-]*", text)) | OF_OTHERS
    begun = tuple(set(re.findall(r"([a-z][\w-]*-)\{", text)))  # mk--{{ tone }}, t-{tone}
    unused = {
        name
        for name in classes_of_style_sheets()
        if name not in words and not name.startswith(begun)
    }
    assert sorted(unused) == []
