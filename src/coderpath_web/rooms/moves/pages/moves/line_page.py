"""One line: what it rests on, rule by rule, by the path that proposes it."""

from functools import cached_property
from typing import NamedTuple

from django.urls import reverse

from coderpath.path import placeable
from coderpath_web.decisions.resting import rests_on
from coderpath_web.people.models import Coder
from coderpath_web.rooms.moves.enums import Kind
from coderpath_web.standings.judge import open_file

BY_WORD = {"presumed": "presumed", "not asked yet": "grace", "does not apply": "not_asked"}


class RuleShown(NamedTuple):
    """A rule with its mark, and where every reason for it stands."""

    rule: object
    status: str
    why: str


class LinePage:
    """A line with its rules; a new name rests on none."""

    def __init__(self, page, row, hidden):
        self.page, self.row, self.hidden = page, row, hidden

    @property
    def line(self):
        return self.row.line

    @property
    def _level(self):
        """The level whose rules are shown: where none is found, the first of the path."""
        if self.line.kind is Kind.RENAMED:
            return ""
        first = next(iter(placeable(self.page.path)), None)
        return self.line.level or (first.level if first else "")

    @property
    def asked_title(self):
        """What the level is called whose rules are shown."""
        return self.page.path.level(self._level).title if self._level else ""

    @cached_property
    def rules(self):
        """The rules, what is open first."""
        if not self._level:
            return []
        coder = Coder.objects.get(pk=self.line.coder)
        file = open_file(coder, self.page.document, self.page.viewer.day)
        if file.judgement is None or not file.judgement.levels:
            return []
        resting = rests_on(file, self._level).without(self.hidden)
        return sorted(map(self._shown, resting.rules), key=lambda one: one.rule.is_met)

    def _shown(self, rule):
        status = BY_WORD.get(rule.word, rule.state)
        level = self.page.path.level(self._level)
        asked = {one.id for one in (*self.page.path.whole_minimum(level), *level.advance)}
        why = ""
        if rule.id in asked and not self.page.is_to_come:
            why = reverse("why", args=[self.line.code, self._level, rule.id])
        return RuleShown(rule, status, why)
