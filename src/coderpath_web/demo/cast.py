"""Who of the demo organisation has an account: those to step in as, and who decide beside them."""

from collections.abc import Callable, Collection
from datetime import date
from typing import TypeAlias

from coderpath_web.access.models import Grant
from coderpath_web.access.roles import Scope
from coderpath_web.accounts.models import Account
from coderpath_web.demo.people import BESIDE, FIRST_PARTNER, PEOPLE, Person
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.actions import write_entry
from coderpath_web.people.models import Coder, Facility

Judging: TypeAlias = Callable[[Collection[int]], None]
"""What judges some coders at once, for an act that reads what is derived of them."""


class Cast:
    """The accounts of the demo, by user name, and by coder."""

    def __init__(self, since: date) -> None:
        self.since = since
        self.accounts: dict[str, Account] = {}
        people = (*PEOPLE, *BESIDE)
        self.codes = {person.username: person.coder for person in people if person.coder}

    def begin(self) -> None:
        """Let the first partner of human resources sign in."""
        self._add(FIRST_PARTNER)

    def join(self) -> None:
        """Let everybody else sign in."""
        for person in (*PEOPLE, *BESIDE):
            self._add(person)

    def __getitem__(self, name: str) -> Account:
        """Give an account by its user name or its coder's id. Raises KeyError."""
        return self.accounts[name]

    def leader(self, coder: Coder, day: date) -> Account | None:
        """Give the account of whoever a coder reports to on a day; None for whoever has none."""
        rows = on_file().filter(kind="reports", coder=coder, since__lte=day).order_by("-since")
        for one in rows.select_related("to"):
            if (one.until is None or one.until > day) and one.to:
                return self.accounts.get(one.to.code)
        return None

    def _add(self, person: Person) -> None:
        coder = Coder.objects.get(code=person.coder) if person.coder else None
        account = Account.objects.create_user(
            username=person.username, name=person.name, coder=coder
        )
        details = {"name": person.name}
        entry = write_entry(by=None, action="account.made", about=coder, details=details)
        # Has long come in, as the stories have it; so stepping in writes nothing on file.
        account.last_login = entry.at
        account.save(update_fields=["last_login"])
        if person.scope:
            at_facility = person.scope is Scope.FACILITY
            Grant.objects.create(
                account=account,
                role=person.role,
                scope=person.scope,
                region="" if at_facility else person.place,
                facility=Facility.objects.get(code=person.place) if at_facility else None,
                since=self.since,
                given_in=entry,
            )
        self.accounts[person.username] = account
        if person.coder:
            self.accounts[person.coder] = account
