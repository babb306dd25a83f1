"""How long files and functions may be."""

import ast

from tests.repository.sources import texts, tree

WRITTEN = ("src", "tests", "benchmarks")
LONGEST_FILE = 400
LONGEST_FUNCTION = 50
LONG_FUNCTION = 15
"""Nine of ten functions of the source are no longer."""


def functions(text):
    """Give name and length of each function, but of tests: some spell out a table they expect."""
    for node in ast.walk(tree(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith(
            "test_"
        ):
            yield node.name, node.end_lineno - node.lineno + 1


def test_no_file_is_over_400_lines():
    lengths = {file.as_posix(): len(text.splitlines()) for file, text in texts(*WRITTEN)}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_over_50_lines():
    lengths = {
        f"{file.as_posix()}: {function}": length
        for file, text in texts(*WRITTEN)
        for function, length in functions(text)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_nine_of_ten_functions_are_at_most_15_lines():
    lengths = sorted(length for _, text in texts("src") for _, length in functions(text))
    assert lengths[len(lengths) * 9 // 10] <= LONG_FUNCTION
