"""Editors must not mark what the reader takes."""

import json

from hypothesis import given
from jsonschema import Draft202012Validator

from coderpath.documents.path.json_schema import path_schema
from tests.property.generate import World, worlds
from tests.property.reading import tried

SCHEMA = Draft202012Validator(path_schema())


@tried(20, 0.05)
@given(worlds())
def test_the_schema_accepts_every_path_that_can_be_read(world: World) -> None:
    for doc in (world.doc, world.replaced):
        document = json.loads(json.dumps(doc, default=str))
        if document is not None:
            assert [error.message for error in SCHEMA.iter_errors(document)] == []
