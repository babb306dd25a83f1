"""The form of a week, as it was sent: what was typed in each cell, and what it means."""

from coderpath_web.time_spent.reasons import PAID, TITLES
from coderpath_web.time_spent.typed import ALLOWED, read_minutes

MOST_SIGNS = 40


class SentWeek:
    """What was typed, by reason and part of the week; a cell left empty means none."""

    def __init__(self, posted, parts):
        self.parts = parts
        self.typed = {
            (reason, at): posted.get(f"{reason}.{at}", "").strip()[:MOST_SIGNS]
            for reason in TITLES
            for at in range(len(parts))
        }
        self.why = posted.get("why", "").strip()
        self.wrong = {key: self._wrong(*key) for key in self.typed if self._wrong(*key)}

    @property
    def minutes(self):
        """The parts that were filled in, each with its minutes by reason; of what can be read."""
        return [
            (part, found)
            for at, part in enumerate(self.parts)
            if (found := self._minutes(at)) is not None
        ]

    def _minutes(self, at):
        texts = {reason: self.typed[reason, at] for reason in TITLES if self.typed[reason, at]}
        return {reason: read_minutes(text) or 0 for reason, text in texts.items()} or None

    def _wrong(self, reason, at):
        text = self.typed[reason, at]
        if text and read_minutes(text) is None:
            return f"“{text}” is not a length of time. {ALLOWED}"
        is_alone = not text and reason == PAID
        if is_alone and any(self.typed[one, at] for one in TITLES):
            return "Enter the paid time as well. It may be 0."
        return ""
