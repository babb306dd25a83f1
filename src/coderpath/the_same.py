"""A thing as a key by which one finds what was made of it: the very same one, not one like it.

A path is a large value: to compare two of them, or to hash one, takes longer than most of what is
asked of it.
"""


class TheSame:
    """Stands in a key for a thing that is the same only as long as it is the very same one."""

    __slots__ = ("thing",)

    def __init__(self, thing: object) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TheSame) and self.thing is other.thing
