"""Writing the generated docs again, or with --check telling which of them are stale."""

import json
import sys
from pathlib import Path

from coderpath.documents.path.json_schema import path_schema
from tests.docs import commands, components, criteria

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def pages() -> dict[Path, str]:
    """Give every generated file with its text."""
    return {
        REFERENCE / "criteria.md": criteria.page(),
        REFERENCE / "command-line.md": commands.page(),
        REFERENCE / "components.md": components.page(),
        REFERENCE / "components.cdx.json": components.bill_of_materials(),
        REFERENCE / "path-schema.json": json.dumps(path_schema(), indent=2) + "\n",
    }


def stale() -> list[Path]:
    """List the files whose text is not what it should be."""
    return [
        file
        for file, text in pages().items()
        if not file.is_file() or file.read_text(encoding="utf-8") != text
    ]


def write() -> None:
    """Write every stale file."""
    found = stale()
    for file, text in pages().items():
        file.parent.mkdir(parents=True, exist_ok=True)
        if file in found:
            file.write_text(text, encoding="utf-8")
            print(f"Wrote {file.relative_to(REFERENCE.parents[1])}.")
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
    sys.exit(main(sys.argv[1:]))
