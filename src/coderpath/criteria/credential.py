"""Holds a credential, or one that counts as it."""

from typing import ClassVar

from coderpath.criteria.base import Criterion, OneOrMany
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import CredentialHeld
from coderpath.spans import union
from coderpath.verdict import Truth


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
