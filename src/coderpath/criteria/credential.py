"""Holds a credential, or one that counts as it."""

from collections.abc import Sequence
from typing import ClassVar

from coderpath.criteria.base import Criterion, OneOrMany
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.tables import FactLine, FactTable
from coderpath.criteria.turns import Turn, wider_is_looser
from coderpath.criteria.words import BY_ITSELF, Case, Clause, Heading, Names, Surroundings, Words
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import CredentialHeld
from coderpath.facts.sources import in_files, source_of
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import listed, plain, plain_list
from coderpath.spans import union
from coderpath.verdict import State, Truth


class Credential(Criterion):
    """Met on the days on which a listed credential, or one that counts as it, is valid.

    Source: level III asks for one of several credentials; level IV for one alone.
    """

    kind: ClassVar[str] = "credential"
    shorthand: ClassVar[str | None] = "any_of"
    checked_kinds: ClassVar[tuple[str, ...]] = ("credentials",)

    any_of: OneOrMany

    def credentials_named(self) -> tuple[str, ...]:
        """All of them."""
        return self.any_of

    def held(self, record: CoderRecord, rules: Rules) -> list[CredentialHeld]:
        """Give the coder's credentials that count here, valid or not."""
        accepted = rules.credentials_for(self.any_of)
        return [row for row in record.credentials if row.credential in accepted]

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met from `since` until `until` of each credential."""
        held = union((row.since, row.until) for row in self.held(record, rules))
        return Truth.known(held).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[CredentialHeld, ...]:
        """Give the credentials valid on the day, else the ones that were."""
        held = self.held(record, rules)
        valid = [row for row in held if row.since <= day < row.until]
        return tuple(valid or (row for row in held if row.since <= day))


class CredentialWords(Words[Credential]):
    """Says which credentials are asked, and which lapsed or are still to come."""

    heading = Heading(3, "Credential")
    figure_in_gates = True

    def asks(self, rule: Credential, names: Names) -> Clause:
        """Say which credentials, and which others count as them."""
        asked = tuple(dict.fromkeys(rule.any_of))
        listed_names = f"the {plain(asked[0])}" if len(asked) == 1 else plain_list(asked)
        return Clause("", f"holds {listed_names}{_others(asked, names)}")

    def lacks(self, rule: Credential, case: Case) -> Said:
        """Name the one that lapsed last, or the one to come, or say that none is recorded."""
        lapsed, coming = _lapsed(rule, case), _coming(rule, case)
        if coming:
            valid = f"{plain(coming.credential)} is valid only from "
            return said(valid, say_day(coming.since), source_of(coming), ".")
        if lapsed:
            lapsed_on = f"{plain(lapsed.credential)} lapsed on "
            return said(lapsed_on, say_day(lapsed.until), source_of(lapsed), ".")
        return said(f"No {plain_list(rule.any_of)} is recorded", in_files("credentials"), ".")

    def mends(self, rule: Credential, case: Case) -> Said:
        """Renew what lapsed, or earn what was never held."""
        lapsed, coming = _lapsed(rule, case), _coming(rule, case)
        if coming:
            valid = f"{BY_ITSELF}: the {plain(coming.credential)} is valid from "
            return said(valid, say_day(coming.since))
        if lapsed:
            return said(f"Renew the {plain(lapsed.credential)} and record it")
        asked = tuple(dict.fromkeys(rule.any_of))
        one = f"the {plain(asked[0])}" if len(asked) == 1 else plain_list(asked)
        return said(f"Earn {one} and record it")

    def figure(self, rule: Credential, around: Surroundings, state: State) -> str:
        """Name the credential that counts, or the one that ended."""
        used = rule.used(around.record, around.rules, around.on)
        if state is State.MET:
            return used[0].credential if used else ""
        if state is State.NOT_RECORDED:
            return ""
        return f"{used[-1].credential} ended" if used else "none yet"

    def remedies(self, rule: Credential, around: Surroundings) -> Sequence[Remedy]:
        """Earn one of them."""
        del around
        return [
            Remedy(
                f"credential.{name}",
                "Credentials",
                f"Earn the {plain(name)}",
                lambda coder, on, name=name: CredentialHeld(coder, name, on),
            )
            for name in rule.any_of
        ]

    def table(self, rule: Credential, around: Surroundings) -> FactTable:
        """Give every credential that counts here, valid on the day or not."""
        held = rule.held(around.record, around.rules)
        accepted = sorted(around.rules.credentials_for(rule.any_of))
        return FactTable(
            "Credentials that count here",
            ("Credential", "Valid from", "Until", "On this day"),
            [_line(row, around) for row in sorted(held, key=lambda row: row.since, reverse=True)],
            said(f"Counts here: {', '.join(plain(name) for name in accepted)}."),
        )


def _others(asked: Sequence[str], names: Names) -> str:
    """Name what counts as a listed credential without being listed itself."""
    stands_for = names.rules.stands_for
    counting = {name: sorted(stands_for.get(name, frozenset()).difference(asked)) for name in asked}
    told = [
        f"{listed(others)} {'counts' if len(others) == 1 else 'count'} as "
        f"{'it' if len(asked) == 1 else plain(name)}"
        for name, others in counting.items()
        if others
    ]
    return f" ({', '.join(told)})" if told else ""


def _lapsed(rule: Credential, case: Case) -> CredentialHeld | None:
    over = [row for row in rule.held(case.record, case.rules) if row.until <= case.on]
    return max(over, key=lambda row: row.until, default=None)


def _coming(rule: Credential, case: Case) -> CredentialHeld | None:
    ahead = [row for row in rule.held(case.record, case.rules) if row.since > case.on]
    return min(ahead, key=lambda row: row.since, default=None)


def _line(row: CredentialHeld, around: Surroundings) -> FactLine:
    valid = row.since <= around.on < row.until
    until = say_day(row.until - 1) if row.until < FOREVER else "no end"
    state = "valid" if valid else "not valid"
    return FactLine((plain(row.credential), say_day(row.since), until, state), row, valid)


def turn(old: Credential, new: Credential) -> Turn:
    """One of a longer list is easier to hold."""
    return wider_is_looser(old.any_of, new.any_of)


KIND = CriterionKind(Credential, CredentialWords(), turn)
