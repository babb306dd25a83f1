"""A value kept in a folder as JSON, whole or not at all: a reader never meets half of it."""

import json
import os
from pathlib import Path
from typing import Any


def keep(folder: Path, name: str, value: object) -> None:
    """Keep a value in a folder, which is made where there is none."""
    path = _place(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_text(json.dumps(value), encoding="utf-8")
    draft.replace(path)


def kept(folder: Path, name: str) -> Any:
    """Give a value that was kept; None when it was not."""
    try:
        return json.loads(_place(folder, name).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None


def _place(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"
