"""One thing changed in the revised path, and the one change that it must give."""

from typing import Any, NamedTuple


class Thing(NamedTuple):
    """What stands in the text, what stands there instead, and the change."""

    stood: str
    stands: str
    level: str | None
    part: str
    id: str | None
    change: str
    from_: Any
    to: Any
