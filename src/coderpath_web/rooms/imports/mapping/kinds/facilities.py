"""Facilities that are not on file, by the names that the table has for them."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import Composed, name_of, read
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    if not made.takes_people:
        return
    if found := made.every("facility"):
        column, said = found[0]
        values = said.get("values") or {value: value for value in column["values"]}
        new = [value for value, code in values.items() if code not in made.on_file]
        if new:
            name = name_of(column)
            yield {"when": {name: new}, "facility": read(column, said), "name": name}
    elif (one := made.answer("facility")) and one not in made.on_file:
        yield {"facility": {"value": one}, "name": {"value": one}}


KIND = Kind("facilities", _blocks)
