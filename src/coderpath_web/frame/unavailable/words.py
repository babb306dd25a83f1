"""What the page says for each reason: what is going on, what became of the last step, what then."""

from coderpath_web.frame.unavailable.reasons import Reason

TELL = "Tell your administrator; until then everything can be read."


def title_of(reason: Reason, saving: str) -> str:
    """Name what is going on; `saving` names what a room is saving, if anything."""
    return {
        Reason.BUSY: saving or "Somebody else is saving",
        Reason.FULL: "The disk is full",
        Reason.READ_ONLY: "Nothing can be saved now",
        Reason.AWAY: "The records cannot be reached",
    }[reason]


def lede_of(reason: Reason, after: int, *, is_sent: bool) -> str:
    """Say what became of what was sent, if anything was, and what to do. `after` is in seconds."""
    saved = "None of the last step was saved. " if is_sent else ""
    look = " Check whether the last step is on file before you send it again." if is_sent else ""
    of_yours = "Nothing you sent was lost, and none of it is saved yet." if is_sent else ""
    return {
        Reason.BUSY: f"{of_yours} Try again in {after} seconds.".strip(),
        Reason.FULL: f"{saved}There is no room left where the records are kept. {TELL}",
        Reason.READ_ONLY: f"{saved}Where the records are kept, nothing can be written. {TELL}",
        Reason.AWAY: "The database does not answer. It may be back in a moment; if not, tell your "
        f"administrator.{look}",
    }[reason]
