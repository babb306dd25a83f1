"""Looking into a resource that may lack anything, or have something else where a part belongs."""

from collections.abc import Iterator
from typing import Any

from coderpath.records.formats.fhir.stream import Resource


def part(value: Any, *names: str) -> Resource:  # noqa: ANN401 -- any JSON value
    """Give an object inside others, an empty one where there is none."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def parts(value: Any, *names: str) -> list[Resource]:  # noqa: ANN401 -- any JSON value
    """Give the objects of a list inside others; a single one is a list of one."""
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    listed = value if isinstance(value, list) else [value]
    return [one for one in listed if isinstance(one, dict)]


def text(value: Any, name: str) -> str:  # noqa: ANN401 -- any JSON value
    """Give a text or a number as text, an empty one where there is none."""
    found = value.get(name) if isinstance(value, dict) else None
    return str(found) if isinstance(found, str | int) and not isinstance(found, bool) else ""


def codings(concept: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 -- any JSON value
    """Give system and code of each coding of a concept."""
    for one in parts(concept, "coding"):
        yield text(one, "system"), text(one, "code")


def codes(*concepts: Any) -> tuple[str, ...]:  # noqa: ANN401 -- any JSON value
    """Give the codes of some concepts, whatever their systems."""
    found = (code for concept in concepts for _, code in codings(concept) if code)
    return tuple(dict.fromkeys(found))


def code_in(concept: Any, *systems: str) -> str:  # noqa: ANN401 -- any JSON value
    """Give the first code of a concept whose system has one of these words in its name."""
    found = (
        code
        for system, code in codings(concept)
        if code and any(one in system.lower() for one in systems)
    )
    return next(found, "")


def referred(reference: Any) -> str:  # noqa: ANN401 -- any JSON value
    """Give the id that a reference ends with, or the value of the identifier in its place."""
    name = text(reference, "reference")
    if name:
        return name.removeprefix("urn:uuid:").rpartition("/")[2]
    return text(part(reference, "identifier"), "value")


def identified(resource: Resource, *kinds: str) -> str:
    """Give the value of an identifier of the first of these kinds that there is."""
    for kind in kinds:
        for one in parts(resource, "identifier"):
            if kind in codes(one.get("type")) and text(one, "value"):
                return text(one, "value")
    return ""
