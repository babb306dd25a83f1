"""`coderpath serve`: the product on this machine."""

import os
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer

from coderpath_web.commands.installation import DEMO_HOME, open_installation, say
from coderpath_web.commands.links import first_kept, forget_first, invitation_link

ANEW = "An update changed what is derived from facts: it is worked out again beside the pages."
DEMO_DAY = "2026-11-15"
"""Stands for today in the demo, so that its stories stay true."""


def run(
    demo: Annotated[
        bool, typer.Option("--demo", help="Serve an invented organization to look around in.")
    ] = False,
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen at.")] = 8000,
    workers: Annotated[int, typer.Option(min=1, help="Processes that answer requests.")] = 2,
    threads: Annotated[
        int, typer.Option(min=3, help="Threads in each process; all but two may wait to write.")
    ] = 12,
    only_set_up: Annotated[
        bool, typer.Option("--only-set-up", help="Make the database ready and stop.")
    ] = False,
) -> None:
    """Serve the product; the database is made or brought up to date first."""
    if demo:
        os.environ.setdefault("CODERPATH_HOME", str(Path(DEMO_HOME).resolve()))
        os.environ.setdefault("CODERPATH_TODAY", DEMO_DAY)
        os.environ["CODERPATH_DEMO"] = "1"
    if not only_set_up:
        _refuse_a_taken_port(host, port)
    open_installation()
    if demo:
        refuse_real_people()
        _fill_demo()
    if only_set_up:
        return
    _go_on()
    address = f"http://{'localhost' if host == '127.0.0.1' else host}:{port}/"
    if not demo:
        _say_first_invitation(address)
    say(f"Open {address} (Ctrl+C stops)")
    arguments = ("--bind", f"{host}:{port}", "--workers", str(workers), "--threads", str(threads))
    os.environ["CODERPATH_THREADS"] = str(threads)
    os.environ["CODERPATH_SEND_MAILS"] = "1"
    quiet: tuple[str, ...] = ("--log-level", "warning", "--worker-tmp-dir", "/dev/shm")  # noqa: S108 -- a heartbeat file in memory
    if not Path("/dev/shm").is_dir():  # noqa: S108 -- as above
        quiet = quiet[:2]
    program = (sys.executable, "-m", "gunicorn", "coderpath_web.wsgi:application")
    os.execv(sys.executable, [*program, *arguments, *quiet])  # noqa: S606 -- our own program


def refuse_real_people() -> None:
    """Stop where the folder holds an organisation that is not the demo's: the demo shows names."""
    from coderpath_web.access.models import Organisation  # noqa: PLC0415 -- after set-up
    from coderpath_web.accounts.models import Account  # noqa: PLC0415 -- as above
    from coderpath_web.demo.people import PEOPLE  # noqa: PLC0415 -- as above

    known = Account.objects.filter(username__in=[one.username for one in PEOPLE])
    without_password = [one for one in known if not one.has_usable_password()]
    is_begun = Organisation.objects.exists() or Account.objects.exists()
    if is_begun and len(without_password) < len(PEOPLE):
        message = "this folder holds a real organization; set CODERPATH_HOME to another for --demo"
        raise typer.BadParameter(message, param_hint="--demo")


def _fill_demo() -> None:
    from coderpath_web.accounts.models import Account  # noqa: PLC0415 -- after set-up
    from coderpath_web.demo.load import load_demo  # noqa: PLC0415 -- after set-up

    if not Account.objects.exists():
        say("Setting up the demo organization, once: about two minutes.")
        load_demo(tell=say)


def _say_first_invitation(address: str) -> None:
    """Print the link of the very first invitation at the address of now, until it was used."""
    from django.conf import settings  # noqa: PLC0415 -- after set-up

    from coderpath_web.access.links import open_link  # noqa: PLC0415 -- as above

    secret = first_kept(settings.HOME)
    invitation = open_link(secret) if secret else None
    if invitation:
        say(f"Invitation for {invitation.name}, not used yet:")
        say(f"  {invitation_link(address, secret)}")
    else:
        forget_first(settings.HOME)


def _go_on() -> None:
    """Go on with what was at work when the server was stopped, and remove what is over."""
    from coderpath_web.kept_files import sweep_if_due  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.imports.actions import remove_old_uploads  # noqa: PLC0415 -- after set-up
    from coderpath_web.standings.anew import derive_anew  # noqa: PLC0415 -- after set-up
    from coderpath_web.standings.finishing import go_on_with_all  # noqa: PLC0415 -- after set-up

    remove_old_uploads()
    sweep_if_due()
    go_on_with_all()
    if derive_anew():
        say(ANEW)


def _refuse_a_taken_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host, port))
        except OSError as error:
            message = f"cannot listen at {host}:{port} ({error.strerror}); choose another --port"
            raise typer.BadParameter(message, param_hint="--port") from None
