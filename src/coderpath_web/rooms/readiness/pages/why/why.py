"""What the page of reasons shows: one requirement, its proof, and the facts behind every branch."""

from functools import cached_property
from itertools import chain

from coderpath.verdict import State
from coderpath_web.frame.coder.facts_shown import facts_shown
from coderpath_web.frame.rooms import awaited, offers
from coderpath_web.rooms.readiness.pages.lines import Lines, rows_of
from coderpath_web.rooms.readiness.pages.marks import MET
from coderpath_web.rooms.readiness.pages.why.productivity import ProductivityShown
from coderpath_web.rooms.readiness.pages.why.proof import leaves_of, proof_of, without_mends
from coderpath_web.rooms.readiness.pages.why.reviewed import AccuracyShown
from coderpath_web.rooms.readiness.pages.why.tables import table_of

DRAWN = {"productivity": ProductivityShown, "accuracy": AccuracyShown}
"""Kinds whose facts are drawn; of others there is a table, or nothing beside the facts."""

PARTS = {
    "minimum": "Minimum",
    "advance": "Asked to move up",
    "keep": "Asked of holders",
    "preferred": "Preferred",
}


class Why:
    """One requirement of a level for one coder on a day."""

    def __init__(self, opened, verdict, item, viewer):
        self.viewer = viewer
        self.opened = opened
        self.verdict = verdict
        self.item = item
        self.judgement = opened.judgement
        self.code = opened.coder.code
        self.maker = Lines(opened)
        self.line = self.maker.line(item, verdict)

    @classmethod
    def find(cls, opened, level, requirement, viewer):
        """Give the page of a requirement; None where the level does not ask it on this day."""
        levels = opened.judgement.levels if opened.judgement else ()
        for verdict in levels:
            if verdict.level.level == level:
                for item in (*verdict.requirements, *verdict.preferred):
                    if item.requirement.id == requirement:
                        return cls(opened, verdict, item, viewer)
        return None

    @property
    def title(self):
        return self.line.ask

    @property
    def missing(self):
        """What is missing; of what is met or only begun, what it comes to."""
        if self.line.missing:
            return self.line.missing
        return self.proof.total

    @property
    def part(self):
        return PARTS[self.item.part]

    @property
    def turns(self):
        """Whose turn it is, where there is one way; of several each branch says it."""
        routes = self.line.routes
        return list(dict.fromkeys(step.turn for step in routes[0])) if len(routes) == 1 else []

    @cached_property
    def offers(self):
        """What the one who looks can do to answer an open question."""
        return offers(self.viewer, self.opened.coder, self.item.requirement.criterion)

    @cached_property
    def awaited(self):
        """What was claimed and waits, that would meet this requirement."""
        found = awaited(self.opened.coder, self.opened.file.document, self.opened.day)
        return [one for one in found if self.line.id in one.requirements]

    @cached_property
    def proof(self):
        return proof_of(self.item.branch, self.judgement)

    @cached_property
    def sections(self):
        """What the criteria behind the requirement rest on, each kind in its own shape."""
        found = filter(None, map(self._section, leaves_of(self.proof)))
        # An empty table says nothing that its branch of the proof does not say already.
        return [one for one in found if not self.proof.parts or getattr(one, "rows", True)]

    def _section(self, leaf):
        drawn = DRAWN.get(leaf.branch.criterion.kind)
        if drawn:
            return drawn(leaf, self.judgement, self.opened.outlook)
        return table_of(leaf, self.judgement)

    @cached_property
    def shown(self):
        """Every fact used, by its row."""
        rows = tuple(dict.fromkeys(chain(*map(rows_of, self.item.rests_on))))
        return dict(zip(rows, facts_shown(rows, self.judgement, self.opened.withheld), strict=True))

    @property
    def facts(self):
        return sorted(self.shown.values(), key=lambda fact: (fact.kind, fact.since))

    @cached_property
    def proof_shown(self):
        """The proof, its rows as facts; months are told by the table below."""
        return self._with_facts(self.proof)

    @cached_property
    def condition_shown(self):
        """The condition under which it is asked; None where there is none. It is nothing to do."""
        condition = self.item.condition
        if condition is None:
            return None
        return self._with_facts(without_mends(proof_of(condition, self.judgement)))

    def _with_facts(self, node):
        is_months = node.branch.criterion.reads_months
        facts = [] if is_months else [self.shown[row] for row in node.rows if row in self.shown]
        parts = [self._with_facts(part) for part in node.parts]
        for part in parts:
            part["spare"] = node.mark == MET and part["node"].mark != MET
        is_open = node.mend and node.branch.state is not State.MET
        step = self.maker.step_of(node.branch) if is_open else None
        return {"node": node, "facts": facts, "parts": parts, "spare": False, "step": step}

    @property
    def productivity(self):
        return next((one for one in self.sections if isinstance(one, ProductivityShown)), None)
