"""What an upload is taken to hold completely."""

import pytest

from coderpath_web.rooms.imports.complete import complete_by_default


@pytest.mark.parametrize(
    ("kinds", "mapped", "complete"),
    [
        ({"coders"}, False, []),
        ({"coders", "credentials", "hours", "training"}, False, ["credentials", "training"]),
        ({"credentials"}, False, []),
        ({"coders", "credentials", "checked"}, False, []),
        ({"coders", "credentials"}, True, []),
    ],
)
def test_only_kinds_with_a_file_in_a_whole_folder_are_complete(kinds, mapped, complete):
    assert complete_by_default(kinds, mapped=mapped) == complete
