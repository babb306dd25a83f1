"""Has shown knowledge, by a course or by demonstrating it."""

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from coderpath.criteria.base import Criterion, Name, Row, as_list
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import Turn, same_or_other, together, wider_is_looser
from coderpath.criteria.words import Case, Clause, Heading, Names, Surroundings, Words
from coderpath.days import FOREVER, Day
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.facts.sources import in_files, on_record
from coderpath.same_name import form
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, listed, plain
from coderpath.spans import Span, union
from coderpath.verdict import State, Truth

Ways = Annotated[
    tuple[Literal["course", "demonstration"], ...], Field(min_length=1), BeforeValidator(as_list)
]


class Knowledge(Criterion):
    """Met while a knowledge row of a listed way is valid; by course also from a passed course on.

    Source: level III asks for anatomy and pathophysiology, or to demonstrate proficiency in them.
    """

    kind: ClassVar[str] = "knowledge"
    shorthand: ClassVar[str | None] = "of"
    listed_by: ClassVar[str | None] = "of"
    other_kinds: ClassVar[tuple[str, ...]] = ("knowledge", "courses")

    of: Name
    by: Ways = ("course", "demonstration")

    @property
    def kinds_to_check(self) -> tuple[str, ...]:
        """By course, courses must be checked as well."""
        return ("knowledge", "courses") if "course" in self.by else ("knowledge",)

    def shown(self, record: CoderRecord) -> list[tuple[Span, Row]]:
        """Give each fact that shows the knowledge, with the days on which it counts."""
        own = form(self.of)
        shown: list[tuple[Span, Row]] = [
            ((row.on, row.until), row)
            for row in record.knowledge
            if form(row.of) == own and row.by in self.by
        ]
        if "course" in self.by:
            shown += [((row.on, FOREVER), row) for row in record.courses if form(row.of) == own]
        return shown

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """What is to be known, as knowledge and as a course."""
        yield "knowledge", "of", self.of
        if "course" in self.by:
            yield "courses", "of", self.of

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met while a fact shows it; by course, courses must be checked as well."""
        del rules
        met = union([span for span, _ in self.shown(record)])
        return Truth.known(met).unless_checked(record.unchecked(*self.kinds_to_check))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the facts that count on the day, else those that did."""
        del rules
        shown = self.shown(record)
        now = tuple(row for (since, until), row in shown if since <= day < until)
        return now or tuple(row for (since, _), row in shown if since <= day)


class KnowledgeWords(Words[Knowledge]):
    """Says what must be known, and what has shown it."""

    heading = Heading(4, "Knowledge")
    figure_in_gates = True

    def asks(self, rule: Knowledge, names: Names) -> Clause:
        """Say what must be known, and how it may be shown."""
        del names
        return Clause("", f"knows {plain(rule.of)}, shown by {_ways(rule)}")

    def lacks(self, rule: Knowledge, case: Case) -> Said:
        """Name what showed the knowledge before, or in a way that does not count here."""
        name = plain(rule.of)
        if case.branch.facts:
            return _over(rule, case)
        otherwise = _shown_otherwise(rule, case)
        if otherwise:
            on, row = otherwise
            way = row.by if isinstance(row, rows.KnowledgeShown) else "course"
            shown = said(f"{capital(name)} was shown by a {way} ", on_record(on, row))
            return said(shown, f"; {_ways(rule)} is asked.")
        ways = listed([f"{way} in" if way == "course" else f"{way} of" for way in rule.by], "or")
        return said(f"No {ways} {name} is recorded", in_files(*rule.kinds_to_check), ".")

    def mends(self, rule: Knowledge, case: Case) -> Said:
        """Show the knowledge in one of the ways."""
        del case
        return said(f"Show {plain(rule.of)} by {_ways(rule)} and record it")

    def topic(self, rule: Knowledge) -> str:
        """Give what must be known."""
        return rule.of

    def figure(self, rule: Knowledge, around: Surroundings, state: State) -> str:
        """Say how it was shown."""
        if state is not State.MET:
            return ""
        used = rule.used(around.record, around.rules, around.on)
        ways = {getattr(row, "by", "course") for row in used}
        return "course" if "course" in ways else "shown" if ways else ""

    def remedies(self, rule: Knowledge, around: Surroundings) -> Sequence[Remedy]:
        """Show it in one of the ways."""
        del around
        return [
            Remedy(
                f"knowledge.{rule.of}.{by}",
                "Knowledge",
                f"Show {plain(rule.of)} by a {by}",
                lambda coder, on, by=by: rows.KnowledgeShown(coder, rule.of, by, on),
            )
            for by in rule.by
        ]


def _ways(rule: Knowledge) -> str:
    """Write the ways in which knowledge may be shown: a course or a demonstration."""
    return listed([f"a {way}" for way in dict.fromkeys(rule.by)], "or")


def _over(rule: Knowledge, case: Case) -> Said:
    spans = [(span, row) for span, row in rule.shown(case.record) if span[1] <= case.on]
    (on, until), last = max(spans, key=lambda pair: pair[0][1])
    shown = said(f"{capital(plain(rule.of))} was shown ", on_record(on, last))
    return said(shown, ", and that counted until ", say_day(until - 1), ".")


def _shown_otherwise(rule: Knowledge, case: Case) -> tuple[Day, Row] | None:
    """Give the newest fact that shows the knowledge in a way that is not asked."""
    any_way = Knowledge(of=rule.of)
    shown = [
        (since, row)
        for (since, until), row in any_way.shown(case.record)
        if since <= case.on < until
    ]
    return max(shown, key=lambda pair: pair[0], default=None)


def turn(old: Knowledge, new: Knowledge) -> Turn:
    """One of several ways is easier to go."""
    return together(same_or_other(form(old.of), form(new.of)), wider_is_looser(old.by, new.by))


KIND = CriterionKind(Knowledge, KnowledgeWords(), turn)
