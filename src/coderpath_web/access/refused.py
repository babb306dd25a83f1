"""What somebody is told when an action cannot be."""


class Refused(Exception):  # noqa: N818 -- nobody made an error, it may not be
    """An action may not be; nothing was saved. Says why."""


class Overtaken(Refused):
    """Somebody else acted since the page was shown: says who did what."""


def refuse_if(is_wrong: bool, why: str) -> None:  # noqa: FBT001 -- it is the question itself
    """Raise Refused with a sentence where something is wrong."""
    if is_wrong:
        raise Refused(why)
