"""`coderpath start`: a path of one's own from a template, or an empty organisation."""

from typing import Annotated

import typer

from coderpath.cli.options import JsonOption
from coderpath.cli.output import stop_on_errors
from coderpath.cli.start import EffectiveOption, FromOption, NameOption, ToOption, copy_of
from coderpath.cli.start import run as start_path
from coderpath.documents.path import read_path
from coderpath.documents.path.owned import TITLE
from coderpath.documents.path.shipped import find
from coderpath_web.commands.installation import open_installation, say
from coderpath_web.commands.links import invitation_link

PATH = "intermountain-revised"


def run(
    organisation: Annotated[
        str | None, typer.Argument(help="The name of an organisation to begin.")
    ] = None,
    supervisor: Annotated[
        str | None, typer.Option("--supervisor", help="The name of its first supervisor.")
    ] = None,
    path: Annotated[
        str | None,
        typer.Option("--path", "-p", help="Its first path, a file or a shipped one."),
    ] = None,
    address: Annotated[
        str, typer.Option(help="The address at which the product is served.")
    ] = "http://localhost:8000",
    template: FromOption = None,
    name: NameOption = TITLE,
    effective: EffectiveOption = None,
    to: ToOption = None,
    as_json: JsonOption = False,
) -> None:
    """Begin: list the templates, copy one to a folder of your own, or begin an organisation.

    Without ORGANISATION it lists the templates, and --from copies one. With ORGANISATION it begins
    an empty organisation, by --path or by a copy of --from, and prints an invitation for its first
    supervisor.
    """
    if organisation is None:
        _refuse_without_organisation(supervisor, path)
        start_path(template, name, effective, to, as_json)
        return
    if not supervisor:
        message = "an organisation needs the name of its first supervisor"
        raise typer.BadParameter(message, param_hint="--supervisor")
    if template is not None and path is not None:
        message = "an organisation begins by one path; name a file or a template, not both"
        raise typer.BadParameter(message, param_hint="--from")
    text = copy_of(template, name, effective).text if template else _document(path or PATH)
    _begin(organisation, supervisor, text, address)


def _begin(organisation: str, supervisor: str, text: str, address: str) -> None:
    open_installation()
    from coderpath_web.access.models import Organisation  # noqa: PLC0415 -- after set-up
    from coderpath_web.commands.beginning import begin_organisation  # noqa: PLC0415 -- as above

    begun = Organisation.objects.first()
    if begun:
        message = (
            f"this installation is {begun.name}'s already; set CODERPATH_HOME to another folder"
        )
        raise typer.BadParameter(message, param_hint="ORGANISATION")
    secret = begin_organisation(name=organisation, supervisor=supervisor, path=text)
    say(f"{organisation} is ready, and empty.")
    say(f"Invitation for {supervisor}, good for 14 days and for one use:")
    say(f"  {invitation_link(address, secret)}")
    say("Next: coderpath serve, then open the link.")


def _refuse_without_organisation(supervisor: str | None, path: str | None) -> None:
    given = {"--supervisor": supervisor, "--path": path}
    option = next((option for option, value in given.items() if value is not None), None)
    if option:
        message = "this belongs to an organisation; name that first"
        raise typer.BadParameter(message, param_hint=option)


def _document(name: str) -> str:
    """Give the text of a path that can be read; stop with everything that is wrong in it."""
    path, findings = read_path(name)
    place = find(name)
    if path is None or place is None:
        stop_on_errors(findings, as_json=False)
        raise typer.Exit(1)
    return place.read_text(encoding="utf-8-sig")
