"""Reading a path document: levels, inherited minimum, credentials that count as others."""

from typing import Any

from tests.property.brute.names import form, forms

BESIDE_THE_KIND = {
    "id", "source", "assumed", "says", "presumed", "grace_months", "grace_weeks",
    "grace_from", "when",
}  # fmt: skip

Document = dict[str, Any]
Plain = Any  # what YAML loading gives


def listed(value: Plain) -> list[Any]:
    """Take one thing or a list of things as a list."""
    return list(value) if isinstance(value, list | tuple) else [value]


def level_of(doc: Document, name: str) -> Document:
    """Find a level by its name; KeyError where the path has no such level."""
    levels: dict[str, Document] = {form(level["level"]): level for level in doc["levels"]}
    return levels[form(name)]


def minimum(doc: Document, name: str) -> list[Document]:
    """List the entries of a level's minimum: those it builds on, less the waived, plus its own."""
    level = level_of(doc, name)
    inherited = minimum(doc, level["builds_on"]) if level.get("builds_on") else []
    waived = level.get("waives") or []
    return [entry for entry in inherited if entry["id"] not in waived] + part(doc, name, "minimum")


def part(doc: Document, name: str, which: str) -> list[Document]:
    """List a level's own entries of `minimum`, `advance` or `keep`."""
    return list(level_of(doc, name).get(which) or [])


def kind_and_params(criterion: Document) -> tuple[str, Plain]:
    """Split a criterion or an entry into its kind and the kind's parameters."""
    (kind,) = [key for key in criterion if key not in BESIDE_THE_KIND]
    return kind, criterion[kind]


def counts_as(doc: Document, credential: str) -> set[str]:
    """Give the form of a credential and of all that it stands for, directly or through others."""
    stands_for = {form(name): known for name, known in (doc.get("credentials") or {}).items()}
    reached: set[str] = set()
    waiting = [form(credential)]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            known = stands_for.get(name) or {}
            waiting += forms(listed(known.get("counts_as") or []))
    return reached
