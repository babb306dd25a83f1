"""`python -m coderpath_web.rooms.proposals.moving_child PROPOSAL LOCK`: whom it would move."""

import sys

from coderpath_web.limits import keep_limits, step_back
from coderpath_web.process import let_go


def run(proposal: int, lock: int) -> None:
    """Work out whom a proposal would move; then let the lock go."""
    import django  # noqa: PLC0415 -- after the limits

    django.setup()
    from coderpath_web.proposals.models import Proposal  # noqa: PLC0415 -- after set-up
    from coderpath_web.rooms.proposals.moving import work_out_moves  # noqa: PLC0415 -- after set-up

    try:
        work_out_moves(Proposal.objects.get(pk=proposal))
    finally:
        let_go(lock)


if __name__ == "__main__":
    keep_limits()
    step_back()
    run(int(sys.argv[1]), int(sys.argv[2]))
