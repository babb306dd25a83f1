import pytest

from coderpath_web.rooms.imports.mapping.guessing.status import guess_status


@pytest.mark.parametrize(
    ("heading", "value", "says"),
    [
        ("Active", "Yes", "employed"),
        ("Active", "No", "left"),
        ("Is Active?", "TRUE", "employed"),
        ("Attrition", "Yes", "left"),
        ("Attrition", "No", "employed"),
        ("Employment Status", "Active", "employed"),
        ("Employment Status", "Terminated", "left"),
        ("Employment Status", "On Leave", "leave"),
        ("Employment Status", "Leave of Absence", "leave"),
        ("Employment Status", "Suspended", ""),
        ("Employment Status", "T", ""),
        ("Status", "Yes", ""),
        ("Active or terminated", "Yes", ""),
    ],
)
def test_status_is_guessed_by_a_plain_word_alone(heading, value, says):
    assert guess_status(heading, value) == says
