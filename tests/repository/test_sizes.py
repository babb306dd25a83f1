"""How long files and functions may be."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 400
LONGEST_FUNCTION = 50


def sources():
    """Give the name and text of every Python file that is written by hand."""
    for folder in ("src", "tests", "benchmarks"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in file.parts:
                yield file.relative_to(ROOT).as_posix(), file.read_text("utf-8")


def functions(text):
    """Give name and length of each function, but of tests: some spell out a table they expect."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith(
            "test_"
        ):
            yield node.name, node.end_lineno - node.lineno + 1


def test_no_file_is_over_400_lines():
    lengths = {name: len(text.splitlines()) for name, text in sources()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_over_50_lines():
    lengths = {
        f"{name}: {function}": length
        for name, text in sources()
        for function, length in functions(text)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
