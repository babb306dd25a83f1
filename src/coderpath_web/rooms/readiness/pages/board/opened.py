"""One row of the board, opened: judged live, with what is open and what would settle it."""

from functools import cached_property

from coderpath.explain.ahead import say_forecast
from coderpath.explain.placing import placing_answer, placing_reason
from coderpath.explain.requirement_lines import requirement_line
from coderpath.sentence import said
from coderpath.sentence.dates import say_day
from coderpath.verdict import State
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.permissions import Permission as P
from coderpath_web.documents.queries import adopted, in_force
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.frame.coder.withheld_said import say_withheld
from coderpath_web.rooms.readiness.pages.endings import endings
from coderpath_web.standings.judge import open_file
from coderpath_web.standings.queries.rungs import Rungs
from coderpath_web.standings.queries.stretches import Stretches, stretches_around
from coderpath_web.standings.ways import leads_nowhere, next_levels


class Opened:
    """What the opened row shows."""

    def __init__(self, request, coder):
        self.coder = coder
        self.day, self.is_today = asked_day(request)
        self.may_open = request.viewer.reaches(coder, P.SEE_FILE)
        self.document = in_force(self.day, adopted())
        self.withheld = withheld_about(request.viewer, coder)

    @cached_property
    def file(self):
        if self.document is None:
            return None
        return open_file(self.coder, self.document, self.day, withheld=self.withheld)

    @cached_property
    def judgement(self):
        return self.file.judgement if self.file else None

    @property
    def name(self):
        return self.file.record.name if self.file and self.file.record else self.coder.code

    @cached_property
    def _rungs(self):
        return Rungs(self.file.path, self.withheld)

    @cached_property
    def _stretches(self):
        keys = self._rungs.keys
        found = stretches_around(self.document, [self.coder.pk], self.day, keys)
        return found.get(self.coder.pk, Stretches())

    @cached_property
    def rung(self):
        """The next level, chosen as on the board."""
        if not self.judgement or not self.judgement.levels:
            return None
        nowhere = {one.level.level for one in next_levels(self.judgement) if leads_nowhere(one)}
        return self._rungs.next(self._stretches, self.day, nowhere)

    @cached_property
    def verdict(self):
        return self.judgement.level(self.rung.level.level) if self.rung else None

    @cached_property
    def lines(self):
        """What is open: each requirement in words, and what waiting alone brings."""
        if self.verdict is None or self.verdict.asks_nothing_more:
            return []
        return [
            self._line(one)
            for one in self.verdict.of("minimum", "advance")
            if one.state is not State.MET
        ]

    def _line(self, item):
        line = requirement_line(item, self.judgement)
        by_waiting = self.file.outlook.comes_on(item.branch.criterion) if self.is_today else None
        return {
            "id": line.id,
            "state": str(item.state),
            "ask": line.ask,
            "missing": line.missing.without_sources,
            "mend": said("With time alone: ", say_day(by_waiting), ".")
            if by_waiting
            else line.mend,
        }

    @property
    def withheld_text(self):
        """How much the next level asks that is not shown to whoever looks."""
        if self.verdict is None or self.verdict.asks_nothing_more:
            return ""
        return say_withheld(self.file.path, self.verdict.level, self.withheld)

    @property
    def forecast(self):
        if self.verdict is None or not self.is_today or not self.lines:
            return ""
        return say_forecast(self.file.outlook.of(self.verdict))

    @property
    def placing(self):
        """Where to be placed and why, in a sentence or two; empty for whoever holds a level."""
        if self.verdict is None or self.verdict.placing is None:
            return ""
        reason = placing_reason(self.verdict, self.judgement)
        return f"{placing_answer(self.verdict)}. {reason}"

    @property
    def coming(self):
        """The levels on file from a day to come."""
        return self._rungs.coming(self._stretches, self.day) if self.file else []

    @property
    def asks_for(self):
        """The name of the level that can be asked for today; empty where none can."""
        is_asked = self.verdict and self.verdict.placing is None and self.is_today
        is_asked = is_asked and not self.coming
        return self.verdict.level.level if is_asked else ""

    @property
    def watch(self):
        """What runs out within 90 days, here and for the level held, as the coder's page says."""
        return endings(self.file, self.verdict) if self.judgement else []

    @property
    def lapsed(self):
        """What the level held asks of its holders and is not met now; it never removes anyone."""
        if self.judgement is None:
            return []
        return [
            self._line(item)
            for verdict in self.judgement.held
            for item in verdict.of("keep")
            if item.state is State.NOT_MET
        ]

    @cached_property
    def posts(self):
        """The posts that the coder would be ready for, were there an opening."""
        if not self.judgement or not self.judgement.levels:
            return []
        return self._rungs.posts(self._stretches, self.day)
