"""A small installation, made in a process of its own: `python -m tests.web.waiting.small`."""

from benchmarks.load.preparing import PASSWORD
from coderpath_web.commands.installation import open_installation


def main():
    open_installation()
    from tests.web.factories import account, coder, facility, path  # noqa: PLC0415 -- after set-up

    path()
    facility()
    coder()
    made = account("supervisor", username="lead")
    made.set_password(PASSWORD)
    made.save()


if __name__ == "__main__":
    main()
