"""Keeping the answers with which a table was saved, for the next time that one like it comes."""

from pathlib import Path
from typing import Any

from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.rooms.imports.actions.mappings import LONGEST_NAME, save_mapping
from coderpath_web.rooms.imports.folder import TABLE, kept
from coderpath_web.rooms.imports.mapping.kept_mappings import own_mapping
from coderpath_web.rooms.imports.models import Import, Mapping


def keep_answers(one: Import) -> None:
    """Keep the answers of an import under a name of their own; known ones keep their name."""
    table, said = kept(one.pk, TABLE), one.choices.get("said")
    if not table or not said:
        return
    before = own_mapping(Viewer(one.by, clock.today()), table)
    if before and before.choices == said:
        return
    save_mapping(
        by=one.by,
        name=before.name if before else _free_name(one, table),
        signature=table["signature"],
        choices=said,
        text=str(one.choices.get("document", "")),
    )


def _free_name(one: Import, table: dict[str, Any]) -> str:
    """Name answers after their file; with a number where another table bears that name."""
    stem = Path(table["file"]).stem[: LONGEST_NAME - len(" (999)")]
    taken = set(Mapping.objects.filter(owner=one.by).values_list("name", flat=True))
    names = (stem, *(f"{stem} ({number})" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
