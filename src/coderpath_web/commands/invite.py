"""`coderpath invite`: an invitation for somebody, from whoever runs the installation."""

from typing import Annotated

import typer

from coderpath_web.access.roles import ROLES
from coderpath_web.commands.installation import open_installation, say
from coderpath_web.commands.links import invitation_link


def run(
    name: Annotated[str, typer.Argument(help="The name of whoever is invited.")],
    role: Annotated[str, typer.Option(help=f"One of {', '.join(ROLES)}.")] = "administrator",
    address: Annotated[
        str, typer.Option(help="The address at which the product is served.")
    ] = "http://localhost:8000",
) -> None:
    """Print an invitation to sign in with a role that reaches the whole organization."""
    if role not in ROLES or "corporate" not in ROLES[role].scopes:
        allowed = ", ".join(one.name for one in ROLES.values() if "corporate" in one.scopes)
        message = f'"{role}" cannot reach the whole organization; allowed: {allowed}'
        raise typer.BadParameter(message, param_hint="--role")
    open_installation()
    from coderpath_web.access.actions import invite  # noqa: PLC0415 -- after set-up
    from coderpath_web.access.offers import Offer  # noqa: PLC0415 -- as above

    _, secret = invite(by=None, name=name, offer=Offer(role, "corporate", None, ""))
    say(f"Invitation for {name} ({ROLES[role].title.lower()}), good for 14 days and for one use:")
    say(f"  {invitation_link(address, secret)}")
