"""`coderpath schema`: the JSON Schema of path documents and others, for editors."""

import json
from typing import Annotated

import typer

from coderpath.documents.path.json_schema import path_schema
from coderpath.records.types.json_schema import types_schema

SCHEMAS = {"path": path_schema, "record-types": types_schema}


def run(
    document: Annotated[
        str, typer.Argument(help=f"A kind of document: {', '.join(SCHEMAS)}.")
    ] = "path",
) -> None:
    """Print the JSON Schema of a path document, or of a table of record types."""
    if document not in SCHEMAS:
        message = f'there is no kind "{document}"; allowed: {", ".join(SCHEMAS)}'
        raise typer.BadParameter(message, param_hint="DOCUMENT")
    typer.echo(json.dumps(SCHEMAS[document](), indent=2))
