"""`coderpath schema`: the JSON Schema of path documents, for editors."""

import json

import typer

from coderpath.documents.path.json_schema import path_schema


def run() -> None:
    """Print the JSON Schema of a path document."""
    typer.echo(json.dumps(path_schema(), indent=2))
