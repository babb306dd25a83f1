"""The large organisation with everybody who takes part in the mix, each signed in already.

`python -m benchmarks.load.mix.preparing COPIES` prints who they are, with the cookie of each.
"""

import json
import sys
from collections.abc import Mapping
from typing import Any, NamedTuple

from benchmarks.large import preparing
from coderpath_web.commands.installation import open_installation

TEAMS, OF_A_TEAM, FACTS = 40, 6, 8
"""How many teams take part, how many coders of each with an account, facts of each to dispute."""
NEXT = {
    "ancillary-coder": "specialist-1",
    "specialist-1": "specialist-2",
    "specialist-2": "specialist-3",
    "specialist-3": "specialist-4",
}
PARTNERS, CONSULTANTS = 6, 2


class Team(NamedTuple):
    """Somebody who leads, and coders who report there: ids, and levels that they hold."""

    leader: int
    members: list[tuple[int, str]]


def main() -> None:
    """Print one object."""
    open_installation()
    made = preparing.organisation(int(sys.argv[1]))
    sys.stdout.write(json.dumps({**made, **cast()}) + "\n")


def cast() -> dict[str, Any]:
    """Make an account of everybody who takes part; give each with a cookie."""
    from coderpath_web.facts.models import Fact  # noqa: PLC0415 -- after set-up
    from coderpath_web.people.models import Coder  # noqa: PLC0415 -- as above

    codes = dict(Coder.objects.values_list("pk", "code"))
    regions = Fact.objects.filter(kind="facilities", retracted_at=None).exclude(subject="")
    whole = {"scope": "corporate"}
    return {
        "teams": [_team(one, codes) for one in teams()],
        "managers": [
            _account(f"manager-{at}", "regional-manager", scope="region", region=region)
            for at, region in enumerate(sorted(set(regions.values_list("subject", flat=True))))
        ],
        "partners": [_account(f"partner-{at}", "hr-partner", **whole) for at in range(PARTNERS)],
        "consultants": [
            _account(f"consultant-{at}", "compliance-consultant", **whole)
            for at in range(CONSULTANTS)
        ],
    }


def teams() -> list[Team]:
    """Give the largest teams; of each, coders who hold a level from which one moves up."""
    from coderpath_web import clock  # noqa: PLC0415 -- after set-up
    from coderpath_web.dated_rows import true_on  # noqa: PLC0415 -- as above
    from coderpath_web.facts.queries import on_file  # noqa: PLC0415 -- as above

    there = on_file().filter(true_on(clock.today()))
    held = dict(there.filter(kind="positions").values_list("coder", "subject"))
    employed = set(there.filter(kind="coders").values_list("coder", flat=True))
    led: dict[int, list[int]] = {}
    for coder, leader in there.filter(kind="reports").values_list("coder", "to"):
        if coder in employed and leader in employed and held.get(coder) in NEXT:
            led.setdefault(leader, []).append(coder)
    found = sorted(led.items(), key=lambda one: (-len(one[1]), one[0]))[:TEAMS]
    ready = ready_for()
    return [
        Team(leader, sorted(((one, held[one]) for one in some), key=lambda one: one not in ready))
        for leader, some in found
    ]


def ready_for() -> set[tuple[int, str]]:
    """Give those who are ready for the level after theirs: each with the level held."""
    from coderpath_web import clock  # noqa: PLC0415 -- after set-up
    from coderpath_web.dated_rows import true_on  # noqa: PLC0415 -- as above
    from coderpath_web.documents.queries import in_force  # noqa: PLC0415 -- as above
    from coderpath_web.standings.models import Standing  # noqa: PLC0415 -- as above

    now = Standing.objects.filter(document=in_force(clock.today()), what="ready", state="met")
    after = {above: below for below, above in NEXT.items()}
    ready = now.filter(true_on(clock.today()), name__in=after).values_list("coder", "name")
    return {(coder, after[level]) for coder, level in ready}


def _team(team: Team, codes: Mapping[int, str]) -> dict[str, Any]:
    from coderpath_web.facts.queries import on_file  # noqa: PLC0415 -- after set-up

    members = []
    for key, level in team.members[:OF_A_TEAM]:
        code = codes[key]
        own = on_file().filter(coder=key, kind__in=("hours", "productivity")).order_by("-pk")
        facts = list(own.values_list("pk", flat=True)[:FACTS])
        cookie = _account(f"coder-{code}", coder=key)
        members.append({"code": code, "next": NEXT[level], "facts": facts, "cookie": cookie})
    leader = codes[team.leader]
    cookie = _account(f"leader-{leader}", "supervisor", coder=team.leader, scope="team")
    return {"cookie": cookie, "members": members}


def _account(name: str, role: str = "", coder: int | None = None, **reach: str) -> str:
    """Make an account, with a role where it has one, and sign it in; give the cookie."""
    from django.conf import settings  # noqa: PLC0415 -- after set-up
    from django.test import Client  # noqa: PLC0415 -- as above

    from coderpath_web.access.models import Grant  # noqa: PLC0415 -- as above
    from coderpath_web.accounts.models import Account  # noqa: PLC0415 -- as above
    from coderpath_web.journal.actions import write_entry  # noqa: PLC0415 -- as above
    from coderpath_web.journal.turn import in_turn  # noqa: PLC0415 -- as above

    @in_turn
    def make() -> Account:
        # Nobody comes in by a password here: each would take a core a while.
        account = Account(username=name, name=name.title(), coder_id=coder)
        account.set_unusable_password()
        entry = write_entry(by=None, action="account.made", details={"name": name})
        account.last_login = entry.at
        account.save()
        if role:
            since = preparing.SINCE
            Grant.objects.create(account=account, role=role, since=since, given_in=entry, **reach)
        return account

    client = Client(headers={"host": "localhost"})
    client.force_login(make())
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


if __name__ == "__main__":
    main()
