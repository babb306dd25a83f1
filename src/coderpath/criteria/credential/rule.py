"""Which credentials count, since when each is held, and on which days enough of them are."""

from collections.abc import Iterable, Iterator
from typing import ClassVar, NamedTuple

from coderpath.criteria.base import Count, Criterion, Doubt, OneOrMany
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import CredentialHeld
from coderpath.same_name import form, forms, once
from coderpath.spans import Span, covered, span_at, union
from coderpath.verdict import Truth


class Spell(NamedTuple):
    """A credential held without a break, and the day from which it has been held long enough."""

    credential: str
    span: Span
    enough: Day
    rows: tuple[CredentialHeld, ...]


class Credential(Criterion):
    """Met on the days on which a listed credential, or one that counts as it, is valid.

    With `held_months` it must have been held for so long without a break; its rows and those of all
    that count as it are one spell where they touch. With `at_least` so many different credentials
    are asked, with `held_months` each of them so long by its own rows.

    Source: level III asks for one of several credentials; level IV for one alone. Ladders of other
    hospitals ask for two, or for one held for two years.
    """

    kind: ClassVar[str] = "credential"
    shorthand: ClassVar[str | None] = "any_of"
    periods: ClassVar[dict[str, bool]] = {"held": False}
    checked_kinds: ClassVar[tuple[str, ...]] = ("credentials",)

    any_of: OneOrMany
    at_least: Count | None = None
    held_months: Count | None = None
    held_weeks: Count | None = None

    def credentials_named(self) -> tuple[str, ...]:
        """All of them."""
        return self.any_of

    def impossible(self, rules: Rules) -> Iterator[Doubt]:
        """Tell whether more are asked than there are that count."""
        most = len(rules.credentials_for(self.any_of))
        if self.at_least and self.at_least > most:
            yield Doubt(
                "at_least",
                f"{self.at_least} different credentials are asked for, and only {most} "
                f"{'is' if most == 1 else 'are'} listed or count as a listed one",
                f"Allowed: {most} at most",
                f"Ask for {most} or fewer, or list more",
            )

    @property
    def is_plain(self) -> bool:
        """Whether one credential that is valid on the day is enough."""
        return self.at_least is None and self.period("held") is None

    def held(self, record: CoderRecord, rules: Rules) -> list[CredentialHeld]:
        """Give the coder's credentials that count here, valid or not."""
        accepted = forms(rules.credentials_for(self.any_of))
        return [row for row in record.credentials if form(row.credential) in accepted]

    def counted(self, rules: Rules) -> list[tuple[str, frozenset[str]]]:
        """Give each credential that is counted, with the forms of names whose rows are its own.

        Where several are asked, each credential that is held counts once, by its own rows; else
        those of all that count as a listed one are the listed one's.
        """
        if self.at_least is None:
            return [(name, forms(rules.credentials_for((name,)))) for name in once(self.any_of)]
        every = once((*self.any_of, *sorted(rules.credentials_for(self.any_of))))
        return [(name, forms((name,))) for name in every]

    def spells(self, record: CoderRecord, rules: Rules) -> list[Spell]:
        """Give each spell in which a counted credential is held without a break."""
        held, asked = self.held(record, rules), self.period("held")
        found = []
        for name, names in self.counted(rules):
            own = [row for row in held if form(row.credential) in names]
            for span in union((row.since, row.until) for row in own):
                enough = asked.after(span[0]) if asked else span[0]
                found.append(Spell(name, span, enough, tuple(_within(span, own))))
        return found

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """The credentials listed."""
        yield from (("credentials", "credential", name) for name in self.any_of)

    @property
    def takes_time(self) -> bool:
        """Where it must have been held for so long."""
        return self.period("held") is not None

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met while so many are held, each from the day on which it was held long enough."""
        if self.is_plain:
            met = union([(row.since, row.until) for row in self.held(record, rules)])
        else:
            counting = [(one.enough, one.span[1]) for one in self.spells(record, rules)]
            met = covered(counting, self.at_least or 1)
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[CredentialHeld, ...]:
        """Give the credentials valid on the day, with how their spells began; else past ones."""
        held = self.held(record, rules)
        if not self.is_plain:
            running = [one for one in self.spells(record, rules) if span_at((one.span,), day)]
            counting = {row for one in running for row in one.rows}
            valid = [row for row in held if row in counting and row.since <= day]
        else:
            valid = [row for row in held if row.since <= day < row.until]
        return tuple(valid or (row for row in held if row.since <= day))


def _within(span: Span, rows: Iterable[CredentialHeld]) -> Iterator[CredentialHeld]:
    return (row for row in rows if span[0] <= row.since < span[1])
