"""`python -m coderpath_web.rooms.paths.releasing_child ACCOUNT LOCK`: figures, in its limits."""

import sys

from coderpath_web.limits import keep_limits, step_back
from coderpath_web.process import let_go


def run(account: int, lock: int) -> None:
    """Release the figures that are due to an account; then let the lock go."""
    import django  # noqa: PLC0415 -- after the limits

    django.setup()
    from coderpath_web import clock  # noqa: PLC0415 -- after set-up
    from coderpath_web.access.viewer import Viewer  # noqa: PLC0415 -- after set-up
    from coderpath_web.accounts.models import Account  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.paths.releasing import release_for  # noqa: PLC0415 -- after set-up

    try:
        release_for(Viewer(Account.objects.get(pk=account), clock.today()))
    finally:
        let_go(lock)


if __name__ == "__main__":
    keep_limits()
    step_back()
    run(int(sys.argv[1]), int(sys.argv[2]))
