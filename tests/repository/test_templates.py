"""What the content security policy would refuse in a browser, found in the templates already."""

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
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
