"""Someone in a role has attested a skill."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from coderpath.criteria.base import Count, Criterion, Name, OneOrMany
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.latest import Reading, latest_at, readings, statement_at, truth_of
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import Turn, any_or_some, same_or_other, shorter_is_stricter, together
from coderpath.criteria.words import (
    Case,
    Clause,
    Heading,
    Names,
    Surroundings,
    WithoutFigure,
    Words,
)
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Attestation
from coderpath.facts.sources import in_files, on_record
from coderpath.same_name import form, forms
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import article, capital, in_the_last, listed, plain
from coderpath.verdict import State, Truth


class Skill(Criterion):
    """Met while the latest attestation is a yes that has neither lapsed nor become too old.

    Source: level I's computer and communication skills, level III's ability to mentor.
    """

    kind: ClassVar[str] = "skill"
    shorthand: ClassVar[str | None] = "of"
    listed_by: ClassVar[str | None] = "of"
    periods: ClassVar[dict[str, bool]] = {"within": False}
    other_kinds: ClassVar[tuple[str, ...]] = ("skills",)

    of: Name
    attested_by: OneOrMany | None = None
    within_months: Count | None = None
    within_weeks: Count | None = None

    def readings(self, record: CoderRecord) -> list[Reading[Attestation]]:
        """Give the attestations by the listed roles; of one day a no counts before a yes."""
        own = form(self.of)
        roles = None if self.attested_by is None else forms(self.attested_by)
        rows = [
            row
            for row in record.skills
            if form(row.of) == own and (roles is None or form(row.attested_by) in roles)
        ]
        return readings(rows, lambda row: row.held, self.period("within"))

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """The skill and the roles that attest it."""
        yield "skills", "of", self.of
        yield from (("skills", "attested_by", role) for role in self.attested_by or ())

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met on a yes, not met on a no, not recorded without either."""
        del rules
        return truth_of(self.readings(record), lambda row: row.held)

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Attestation, ...]:
        """Give the latest attestation."""
        del rules
        return statement_at(self.readings(record), day)


class SkillWords(WithoutFigure, Words[Skill]):
    """Says which skill is asked, and who attested it last."""

    heading = Heading(12, "Skills")

    def asks(self, rule: Skill, names: Names) -> Clause:
        """Say which skill, attested by whom, and how lately."""
        del names
        roles, within = rule.attested_by, rule.period("within")
        by = f", attested by {_roles(roles)}" if roles else ", attested" if within else ""
        lately = f" {in_the_last(within)}" if within else ""
        return Clause("", f"has {_skill(rule)}{by}{lately}")

    def lacks(self, rule: Skill, case: Case) -> Said:
        """Name the recorded no, the attestation that lapsed, or who has attested nothing yet."""
        reading = latest_at(rule.readings(case.record), case.on)
        if reading is None:
            return _nobody(rule, case)
        row, skill = reading.row, _skill(rule)
        by = f" by the {plain(row.attested_by)}" if row.attested_by else ""
        when = on_record(row.on, row)
        if case.branch.state is State.NOT_MET:
            return said(f"{capital(skill)} were attested as no{by} ", when, ".")
        last = f"The last attestation of {skill}, {'a yes' if row.held else 'a no'}{by} "
        return said(last, when, ", counted until ", say_day(reading.valid[1] - 1), ".")

    def mends(self, rule: Skill, case: Case) -> Said:
        """Have the skill attested; after a recorded no, show it first."""
        by = f" by {_roles(rule.attested_by)}" if rule.attested_by else ""
        if case.branch.state is State.NOT_MET:
            return said(f"Show {_skill(rule)} and have them attested again{by}")
        again = " again" if rule.readings(case.record) and case.branch.facts else ""
        return said(f"Have {_skill(rule)} attested{again}{by}")

    def remedies(self, rule: Skill, around: Surroundings) -> Sequence[Remedy]:
        """Have it attested by the first of the roles."""
        del around
        role = rule.attested_by[0] if rule.attested_by else ""
        by = f" by the {plain(role)}" if role else ""
        return [
            Remedy(
                f"skill.{rule.of}.{role}",
                "Skills",
                f"Have {_skill(rule)} attested{by}",
                lambda coder, on: Attestation(coder, rule.of, role, held=True, on=on),
            )
        ]


def _skill(rule: Skill) -> str:
    """Write a skill within a sentence: coding software skills."""
    return f"{plain(rule.of)} skills"


def _roles(roles: tuple[str, ...]) -> str:
    """Write roles: a manager or an educator."""
    return listed([f"{article(plain(role))} {plain(role)}" for role in dict.fromkeys(roles)], "or")


def _nobody(rule: Skill, case: Case) -> Said:
    skill, files = _skill(rule), in_files("skills")
    if not rule.attested_by:
        return said(f"Nobody has attested {skill} yet", files, ".")
    roles = _roles(rule.attested_by)
    none = said(f"{capital(skill)} are not yet attested by {roles}", files, ".")
    own = [row for row in case.record.skills if form(row.of) == form(rule.of)]
    others = [row for row in own if row.on <= case.on]
    if not others:
        return none
    last = max(others, key=lambda row: row.on)
    by = _roles((last.attested_by,)) if last.attested_by else "someone else"
    when = on_record(last.on, last)
    return said(none, f" The attestation by {by} ", when, " does not count here.")


def turn(old: Skill, new: Skill) -> Turn:
    """Fewer roles that may attest ask more, and so does a shorter time for which it counts.

    A no by a role that no longer counts is left out as well; the direction speaks of the yes.
    """
    return together(
        same_or_other(form(old.of), form(new.of)),
        any_or_some(old.attested_by, new.attested_by),
        shorter_is_stricter(old.period("within"), new.period("within")),
    )


KIND = CriterionKind(Skill, SkillWords(), turn)
