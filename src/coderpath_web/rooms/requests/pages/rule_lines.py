"""Rules as lines of a page: how each stands, and how it stood when the move was asked for."""

from typing import NamedTuple

from coderpath_web.decisions.resting import COMES_FROM, Rule
from coderpath_web.ui.statuses import status_of

BY_WORD = {"presumed": "presumed", "not asked yet": "grace", "does not apply": "not_asked"}


class RuleLine(NamedTuple):
    """A rule with its mark, and what it was when the move was asked for, where that differs."""

    rule: Rule
    status: str
    was: str

    @property
    def has_page(self):
        """Whether a page tells why it stands so: the one that a level is come to by has none."""
        return self.rule.id != COMES_FROM

    @property
    def word(self):
        """How it stands, in a word."""
        return status_of(self.status).word

    @property
    def was_word(self):
        """How it stood, in a word."""
        return status_of(self.was).word.lower() if self.was else ""


def status(rule):
    """Give the status whose look a rule takes."""
    if rule.exception is not None and not rule.is_met:
        return "exception"
    return BY_WORD.get(rule.word, rule.state)


def rule_lines(now, asked):
    """Give the rules as they stand, what is open first, each held against how it stood."""
    was = {one.id: status(one) for one in asked.rules}
    lines = [RuleLine(one, status(one), _differs(one, was)) for one in now.rules]
    return sorted(lines, key=lambda one: (one.rule.is_met, one.status == "exception"))


def _differs(rule, was):
    before = was.get(rule.id, "")
    return before if before != status(rule) else ""
