"""A name stands for one class in each room: whoever reads `Line` need not ask which."""

import ast
from collections import defaultdict

from tests.repository.held import finds, unlike_list
from tests.repository.sources import room_of, short_name, trees


@finds("class_names")
def classes_that_share_a_name():
    places = defaultdict(list)
    for file, tree in trees("src"):
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                places[f"{room_of(file)} {node.name}"].append(short_name(file))
    return {f"{name} {file}" for name, files in places.items() if len(files) > 1 for file in files}


def test_no_room_has_two_classes_of_one_name():
    assert unlike_list("class_names") == {}
