"""Writing the generated docs again, or with --check telling which of them are stale."""

import json
import os
import sys
from functools import cache
from pathlib import Path

import django

from coderpath.documents.path.json_schema import path_schema
from coderpath.records.types.json_schema import types_schema
from tests.docs import commands, components, criteria, data, record_columns, records, sentences

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
WORDS = "words"


@cache
def texts() -> dict[str, str]:
    """Give the text of every generated file by its name, made once."""
    return {
        "criteria.md": criteria.page(),
        "command-line.md": commands.page(),
        "data.md": data.page(),
        "components.md": components.page(),
        "components.cdx.json": components.bill_of_materials(),
        "path-schema.json": json.dumps(path_schema(), indent=2) + "\n",
        "record-types.md": records.types_page(),
        "record-types-schema.json": json.dumps(types_schema(), indent=2) + "\n",
        "records-columns.md": record_columns.page(),
        "records-read.md": records.samples_page(),
        **{f"{WORDS}/{name}": text for name, text in sentences.pages().items()},
    }


def pages() -> dict[Path, str]:
    """Give every generated file with its text."""
    return {REFERENCE / name: text for name, text in texts().items()}


def left_over() -> list[Path]:
    """List the lists of words whose room is gone or has another name."""
    return [file for file in sorted((REFERENCE / WORDS).rglob("*.txt")) if file not in pages()]


def stale() -> list[Path]:
    """List the files whose text is not what it should be."""
    return [
        file
        for file, text in pages().items()
        if not file.is_file() or file.read_text(encoding="utf-8") != text
    ] + left_over()


def write() -> None:
    """Write every stale file, and take away what is left over."""
    for file in stale():
        if file in pages():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(pages()[file], encoding="utf-8")
            print(f"Wrote {file.relative_to(REFERENCE.parents[1])}.")
        else:
            file.unlink()
            print(f"Took away {file.relative_to(REFERENCE.parents[1])}.")
    print("The generated docs are up to date.")


def main(arguments: list[str]) -> int:
    """Write, or check; give the exit code."""
    if "--check" not in arguments:
        write()
        return 0
    for file in stale():
        print(f"{file.relative_to(REFERENCE.parents[1])} is stale: run make docs.")
    return 1 if stale() else 0


if __name__ == "__main__":
    # The data dictionary is read from the tables.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    sys.exit(main(sys.argv[1:]))
