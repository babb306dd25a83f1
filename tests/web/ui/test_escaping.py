import pytest
from django.template import Context, Template
from django_cotton.compiler_regex import CottonCompiler

EVIL = """"'><script>x()</script>"""


def rendered(text):
    return Template(CottonCompiler().process(text)).render(Context({"evil": EVIL}))


@pytest.mark.parametrize(
    "text",
    [
        '<c-button href="/" data-x="{{ evil }}">a</c-button>',
        "<c-pill>{{ evil }}</c-pill>",
        '<c-page-head title="{{ evil }}" />',
        '<c-page-head :title="evil" />',
        '<c-input name="a" label="{{ evil }}" value="{{ evil }}" />',
        '<c-alert title="{{ evil }}"><c-slot name="actions">{{ evil }}</c-slot></c-alert>',
        '<c-event title="{{ evil }}" />',
    ],
)
def test_what_a_person_wrote_is_escaped_in_props_attributes_and_slots(text):
    page = rendered(text)

    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_text_is_escaped_once():
    page = Template(CottonCompiler().process('<c-page-head title="{{ name }}" />')).render(
        Context({"name": "Ann & Bo"})
    )

    assert "<h1>Ann &amp; Bo</h1>" in page
