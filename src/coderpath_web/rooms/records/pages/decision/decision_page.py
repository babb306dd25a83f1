"""One decision as a viewer meets it: read from its record alone, and judged again."""

from functools import cached_property
from typing import NamedTuple

from coderpath.decision.letter import DID
from coderpath.decision.paper import day, last_day
from coderpath.decision.rules import Rule, count_met
from coderpath.decision.told import comes_next, decided, disagree, headline, title_of
from coderpath.sentence.words import capital, counted, lowered
from coderpath_web.decisions.again import replay_on_file
from coderpath_web.journal.checkpoints.proving import NOT_YET, proof_of
from coderpath_web.rooms.records.rules import may_take_along
from coderpath_web.rooms.records.shown import record_shown

LOOKS = {"met": "met", "not_met": "not_met", "not_recorded": "not_recorded"}


class RuleShown(NamedTuple):
    """A rule as it stood, with the facts that it rested on."""

    rule: Rule
    facts: tuple[str, ...]

    @property
    def look(self):
        """The status whose look it takes."""
        return LOOKS[self.rule.state]

    @property
    def word(self):
        return capital(self.rule.word)

    @property
    def since(self):
        return day(self.rule.since)

    @property
    def last(self):
        """The last day on which an exception covers it."""
        return last_day(self.rule.until)


class DecisionPage:
    """A decision, its rules as far as the viewer may see them, and what comes of judging again."""

    not_proven = NOT_YET

    def __init__(self, viewer, record, *, refused=""):
        self.viewer, self.record, self.refused = viewer, record, refused
        self.shown = record_shown(viewer, record)
        self.kept = self.shown.told
        self.data = self.kept.data
        self.is_self = viewer.is_self(record.coder_id)

    @property
    def title(self):
        return title_of(self.kept) if self.is_self else headline(self.kept)

    @property
    def name(self):
        return self.data["coder"]["name"]

    @property
    def decided(self):
        return list(decided(self.kept))

    @property
    def comes_next(self):
        return list(comes_next(self.kept, self.shown.hidden))

    @property
    def disagree(self):
        return list(disagree(self.kept))

    @property
    def people(self):
        """Who took part: name and role, what they did, when, by which entry, and why."""
        for one in self.data["people"]:
            role = f", {lowered(one['role'])}" if one["role"] else ""
            yield f"{one['name']}{role}", capital(DID[one["did"]]), day(one["on"]), one

    @cached_property
    def rules(self):
        """The rules, each with the facts that it does not tell already."""
        return [
            RuleShown(rule, tuple(one for one in said["facts"] if capital(one) not in rule.told))
            for rule, said in self.shown.rules
        ]

    @property
    def judged(self):
        """Say what was judged: on which day, by which path, on how many facts."""
        path = self.data["path"]
        if path is None or not self.data["verdict"]["judged"]:
            return f"No rule was judged on {day(self.data['on'])}."
        facts = counted(len(self.data["facts"]), "fact")
        return (
            f"Judged on {day(self.data['on'])} under {path['title']}, in force since "
            f"{day(path['effective'])}, with {facts} on file. "
            + count_met([rule for rule, _ in self.shown.rules])
        )

    @property
    def hidden(self):
        """Say how many rules are left out; nothing where none are."""
        if not self.shown.hidden:
            return ""
        more = counted(len(self.shown.hidden), "rule")
        return f"{more} on personnel records left out; your role does not show them."

    @cached_property
    def replayed(self):
        return replay_on_file(self.record)

    @property
    def differences(self):
        """What differs; from whoever is not shown all, the sentences are kept: they may tell."""
        return self.replayed.differences if self.may_take_along else ()

    @cached_property
    def is_proven(self):
        """Whether a checkpoint was signed over its entry, so that a proof can be given."""
        return proof_of(self.record.pk) is not None

    @cached_property
    def may_take_along(self):
        return may_take_along(self.viewer, self.record)
