"""The life of a request: what may follow what. Data alone; the database holds rows to the same.

Whoever decides does so at a step of a chain of approvals. An agreement leads to the next step;
the last step approves. A refusal may be appealed once: it is decided at the step that refused.
"""

from collections.abc import Iterable
from typing import NamedTuple

from coderpath_web.rooms.requests.enums import OPEN, Act, Stage

FOLLOWS = {
    (Stage.NOWHERE, Act.ASKED): Stage.WAITING,
    **{(one, Act.AGREED): Stage.WAITING for one in OPEN},
    **{(one, Act.APPROVED): Stage.APPROVED for one in OPEN},
    **{(one, Act.NOT_NOW): Stage.LATER for one in OPEN},
    **{(one, Act.REFUSED): Stage.REFUSED for one in OPEN},
    **{(one, Act.ASKED_MORE): Stage.MORE for one in OPEN},
    **{(one, Act.WITHDRAWN): Stage.WITHDRAWN for one in OPEN},
    (Stage.MORE, Act.ANSWERED): Stage.WAITING,
    (Stage.REFUSED, Act.APPEALED): Stage.WAITING,
}
"""Where each act leads from each stage in which it may be."""


class Stand(NamedTuple):
    """Where a request stands: its stage, the step of its chain, and whether it was appealed."""

    stage: Stage = Stage.NOWHERE
    place: int = 0
    appealed: bool = False

    @property
    def is_open(self) -> bool:
        """Whether something is still to come."""
        return self.stage in OPEN


def after(stand: Stand, act: Act, steps: int) -> Stand | None:
    """Give where an act leads in a chain of so many steps; None where it may not be."""
    stage = FOLLOWS.get((stand.stage, act))
    is_last = stand.place == steps - 1
    if stage is None or (act is Act.APPEALED and stand.appealed):
        return None
    if (act is Act.APPROVED and not is_last) or (act is Act.AGREED and is_last):
        return None
    place = stand.place + (act is Act.AGREED)
    return Stand(stage, place, stand.appealed or act is Act.APPEALED)


def may_follow(stand: Stand, steps: int) -> tuple[Act, ...]:
    """Give what may be done next in a chain of so many steps."""
    return tuple(act for act in Act if after(stand, act, steps) is not None)


def stand_after(acts: Iterable[Act], steps: int) -> Stand:
    """Fold acts into where they lead. Raises ValueError at the first that may not be."""
    stand = Stand()
    for act in acts:
        found = after(stand, act, steps)
        if found is None:
            message = f"{act} may not follow {stand}"
            raise ValueError(message)
        stand = found
    return stand
