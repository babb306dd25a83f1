"""Reading a mapping from its text, with line and column of what is wrong, and writing one."""

from collections.abc import Mapping
from typing import NamedTuple

from ruamel.yaml.comments import CommentedMap

from coderpath.findings import Finding, errors
from coderpath.records.formats.table.form import MAPPING
from coderpath.records.formats.table.mapping import Column, RecordMapping
from coderpath.tree.shape import shaped
from coderpath.tree.values import Tree, plain
from coderpath.tree.writing import yaml_text


class MappingReading(NamedTuple):
    """A mapping, or None when there are errors; and all findings in the order of the document."""

    mapping: RecordMapping | None
    findings: tuple[Finding, ...]


def read_mapping_text(text: str, file: str) -> MappingReading:
    """Read a mapping; `file` names it in findings."""
    tree = Tree(text, file, MAPPING)
    mapping = None
    if tree.root is not None:
        _check_names(tree)
        keys = list(RecordMapping.model_fields)
        mapping = shaped(tree, RecordMapping, plain(tree.root), (), "the mapping", keys)
    findings = tuple(sorted(tree.findings))
    return MappingReading(None if errors(findings) else mapping, findings)


def _check_names(tree: Tree) -> None:
    """Note names that YAML takes for numbers, since zeros before them would be lost."""
    for part in ("facilities", "coders"):
        named = tree.root.get(part)
        for key in named if isinstance(named, CommentedMap) else ():
            if not isinstance(key, str):
                found = f"{key} below {part} stands without quotes"
                mend = "Put it in quotes, with all its zeros"
                tree.add((part, key), found, "What a table writes is a text", mend, at_key=True)


def mapping_text(mapping: RecordMapping) -> str:
    """Write a mapping as a document, in which a bare column is its heading."""
    values = mapping.model_dump(mode="json", exclude_defaults=True)
    return yaml_text({"record_mapping": 1, **values, "columns": written(mapping.columns)})


def written(columns: Mapping[str, tuple[Column, ...]]) -> dict[str, object]:
    """Give columns as a document writes them: a bare one by its heading alone."""
    return {name: _short(some) for name, some in columns.items()}


def _short(columns: tuple[Column, ...]) -> object:
    written = [
        one.column if _is_bare(one) else one.model_dump(exclude_defaults=True) for one in columns
    ]
    return written[0] if len(written) == 1 else written


def _is_bare(column: Column) -> bool:
    return column == Column(column=column.column) if column.column else False
