"""`coderpath start`: a path of one's own from a template, or an empty organisation."""

import os
import sys
from typing import Annotated, NamedTuple

import typer

from coderpath.cli.options import JsonOption
from coderpath.cli.output import stop_on_errors
from coderpath.cli.start import EffectiveOption, FromOption, NameOption, ToOption, copy_of
from coderpath.cli.start import run as start_path
from coderpath.documents.path import read_path
from coderpath.documents.path.owned import TITLE
from coderpath.documents.path.shipped import find
from coderpath_web.commands.installation import open_installation, say
from coderpath_web.commands.links import invitation_link, keep_first
from coderpath_web.time_zone import VARIABLE, keep_time_zone, machines_zone, wrong_with

PATH = "intermountain-revised"


def run(
    organisation: Annotated[
        str | None, typer.Argument(help="The name of an organization to begin.")
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
    time_zone: Annotated[
        str | None,
        typer.Option(
            "--time-zone", help="Where today is today, such as America/Denver; else the machine's."
        ),
    ] = None,
    template: FromOption = None,
    name: NameOption = TITLE,
    effective: EffectiveOption = None,
    to: ToOption = None,
    as_json: JsonOption = False,
) -> None:
    """Begin: list the templates, copy one to a folder of your own, or begin an organization.

    Without ORGANISATION it lists the templates, and --from copies one. With ORGANISATION it begins
    an empty organization, by --path or by a copy of --from, and prints an invitation for its first
    supervisor.
    """
    if organisation is None:
        _refuse_without_organisation(supervisor, path, time_zone)
        start_path(template, name, effective, to, as_json)
        return
    if not supervisor:
        message = "an organization needs the name of its first supervisor"
        raise typer.BadParameter(message, param_hint="--supervisor")
    if template is not None and path is not None:
        message = "an organization begins by one path; name a file or a template, not both"
        raise typer.BadParameter(message, param_hint="--from")
    text = copy_of(template, name, effective).text if template else _document(path or PATH)
    _begin(organisation, supervisor, text, Place(address, _zone(time_zone)))


def _zone(given: str | None) -> str:
    """Give the time zone that was named; ask at a terminal, and else take the machine's."""
    zone = given or os.environ.get(VARIABLE, "")
    if not zone:
        machines = machines_zone()
        is_asked = sys.stdin.isatty()
        zone = typer.prompt("Time zone", default=machines) if is_asked else machines
    if wrong := wrong_with(zone):
        raise typer.BadParameter(wrong, param_hint="--time-zone")
    return zone


class Place(NamedTuple):
    """Where an organisation is served, and by which clock."""

    address: str
    zone: str


def _begin(organisation: str, supervisor: str, text: str, place: Place) -> None:
    os.environ[VARIABLE] = place.zone
    open_installation()
    from django.conf import settings  # noqa: PLC0415 -- after set-up

    from coderpath_web.access.models import Organisation  # noqa: PLC0415 -- as above
    from coderpath_web.commands.beginning import begin_organisation  # noqa: PLC0415 -- as above

    begun = Organisation.objects.first()
    if begun:
        message = (
            f"this installation is {begun.name}'s already; set CODERPATH_HOME to another folder"
        )
        raise typer.BadParameter(message, param_hint="ORGANISATION")
    keep_time_zone(settings.HOME, settings.TIME_ZONE)
    secret = begin_organisation(name=organisation, supervisor=supervisor, path=text)
    keep_first(settings.HOME, secret)
    say(f"{organisation} is ready, and empty. Its time zone is {settings.TIME_ZONE}.")
    say(f"Invitation for {supervisor}, good for 14 days and for one use:")
    say(f"  {invitation_link(place.address, secret)}")
    say("Next: coderpath serve, then open the link. Served elsewhere, it is printed anew.")


def _refuse_without_organisation(
    supervisor: str | None, path: str | None, time_zone: str | None
) -> None:
    given = {"--supervisor": supervisor, "--path": path, "--time-zone": time_zone}
    option = next((option for option, value in given.items() if value is not None), None)
    if option:
        message = "this belongs to an organization; name that first"
        raise typer.BadParameter(message, param_hint=option)


def _document(name: str) -> str:
    """Give the text of a path that can be read; stop with everything that is wrong in it."""
    path, findings = read_path(name)
    place = find(name)
    if path is None or place is None:
        stop_on_errors(findings, as_json=False)
        raise typer.Exit(1)
    return place.read_text(encoding="utf-8-sig")
