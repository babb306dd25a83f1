"""`coderpath start`: an empty organisation, and an invitation for its first supervisor."""

from pathlib import Path
from typing import Annotated

import typer

from coderpath.cli.output import stop_on_errors
from coderpath.documents.path import read_path
from coderpath.documents.path.shipped import find
from coderpath_web.commands.installation import open_installation, say
from coderpath_web.commands.links import invitation_link


def run(
    organisation: Annotated[str, typer.Argument(help="The organisation's name.")],
    supervisor: Annotated[
        str, typer.Option("--supervisor", help="The name of the first supervisor.")
    ],
    path: Annotated[
        str, typer.Option("--path", "-p", help="The path to begin with: a file, or a shipped one.")
    ] = "intermountain-revised",
    address: Annotated[
        str, typer.Option(help="The address at which the product is served.")
    ] = "http://localhost:8000",
) -> None:
    """Begin an empty organisation and print an invitation for its first supervisor."""
    document = _document(path)
    open_installation()
    from coderpath_web.access.models import Organisation  # noqa: PLC0415 -- after set-up
    from coderpath_web.commands.beginning import begin_organisation  # noqa: PLC0415 -- as above

    begun = Organisation.objects.first()
    if begun:
        message = (
            f"this installation is {begun.name}'s already; set CODERPATH_HOME to another folder"
        )
        raise typer.BadParameter(message, param_hint="ORGANISATION")
    text = document.read_text(encoding="utf-8-sig")
    secret = begin_organisation(name=organisation, supervisor=supervisor, path=text)
    say(f"{organisation} is ready, and empty.")
    say(f"Invitation for {supervisor}, good for 14 days and for one use:")
    say(f"  {invitation_link(address, secret)}")
    say("Next: coderpath serve, then open the link.")


def _document(name: str) -> Path:
    """Give the file of a path that can be read; stop with everything that is wrong in it."""
    path, findings = read_path(name)
    place = find(name)
    if path is None or place is None:
        stop_on_errors(findings, as_json=False)
        raise typer.Exit(1)
    return place
