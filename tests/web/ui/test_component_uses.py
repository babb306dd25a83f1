from coderpath_web.ui.gallery.components import components
from tests.web.ui.templates_of_project import name_of, template_paths, uses

PASSED_ON = ("aria-", "data-", "hx-")
OF_EVERY_ELEMENT = set(
    """
    class id disabled placeholder autocomplete form value name required title tabindex rel
    role autofocus inputmode formaction min max step list lang accept maxlength minlength
    pattern readonly formmethod formnovalidate multiple download rows cols
    """.split()  # noqa: SIM905 -- forty names read better as one text
)


def wrong_uses(name):
    """Say what is wrong with the components that a template uses."""
    for component, attributes, slots in uses(name):
        known = components().get(component)
        if known is None:
            yield f"{name}: there is no c-{component}"
            continue
        declared = {prop.name for prop in known.props}
        for attribute in attributes:
            bare = attribute.removeprefix(":")
            if bare not in declared and not _is_passed_on(attribute):
                yield f"{name}: c-{component} has no prop {attribute}"
        yield from (
            f"{name}: c-{component} has no slot {slot}" for slot in slots if slot not in declared
        )
        given = {attribute.removeprefix(":") for attribute in attributes} | set(slots)
        lacking = [prop.name for prop in known.props if prop.needed and prop.name not in given]
        yield from (f"{name}: c-{component} needs {prop}" for prop in lacking)


def _is_passed_on(attribute):
    """A value with a colon would go to the element unescaped, so only plain attributes pass."""
    return attribute in OF_EVERY_ELEMENT or attribute.startswith(PASSED_ON)


def test_every_use_gives_only_props_that_the_component_declares():
    wrong = [words for path in template_paths() for words in wrong_uses(name_of(path))]

    assert wrong == []


def test_a_prop_that_is_not_declared_is_caught(tmp_path, settings):
    (tmp_path / "wrong.html").write_text(
        '<c-pill tone="red" :aria-label="x">a</c-pill><c-csv /><c-nothing />'
    )
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path]}]

    assert list(wrong_uses("wrong.html")) == [
        "wrong.html: c-pill has no prop tone",
        "wrong.html: c-pill has no prop :aria-label",
        "wrong.html: c-csv needs href",
        "wrong.html: there is no c-nothing",
    ]
