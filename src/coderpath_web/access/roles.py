"""The roles, readable by those who hold them: what each is for, and what it allows."""

from dataclasses import dataclass
from enum import StrEnum

from coderpath_web.access.permissions import Permission as P


class Scope(StrEnum):
    """Whom a role reaches."""

    OWN = "own"
    TEAM = "team"
    FACILITY = "facility"
    REGION = "region"
    CORPORATE = "corporate"


@dataclass(frozen=True, slots=True)
class Role:
    """A role: its title, what it is for in one sentence, and what it allows."""

    name: str
    title: str
    says: str
    permissions: frozenset[P]
    scopes: tuple[Scope, ...]


LEADING = frozenset(
    {
        P.SEE_FILE,
        P.SEE_PERSONNEL,
        P.SEE_BOARD,
        P.SEE_COVERAGE,
        P.SEE_STANDARDS,
        P.RECORD_FACTS,
        P.RECORD_TRAINING,
        P.IMPORT_FACTS,
        P.EXPORT_FACTS,
        P.INVITE,
        P.SEE_DECISIONS,
        P.ASK_FOR_MOVES,
        P.CONFIRM_MOVES,
    }
)

_ROLES = (
    Role(
        "coder",
        "Coder",
        "Sees their own path: what is met, what is open, and why.",
        frozenset({P.SEE_FILE, P.SEE_PERSONNEL}),
        (Scope.OWN,),
    ),
    Role(
        "mentor",
        "Mentor",
        "Helps others move up: sees who is learning which patient type.",
        frozenset({P.SEE_COVERAGE}),
        (Scope.TEAM, Scope.FACILITY),
    ),
    Role(
        "trainer",
        "Trainer",
        "Trains coders: sees who is waiting for training, records training and knowledge.",
        frozenset({P.SEE_FILE, P.SEE_BOARD, P.SEE_COVERAGE, P.RECORD_TRAINING}),
        (Scope.FACILITY, Scope.REGION),
    ),
    Role(
        "coordinator",
        "Coordinator",
        "Runs the day: sees who covers what, and the standards the work is measured by.",
        frozenset({P.SEE_BOARD, P.SEE_COVERAGE, P.SEE_STANDARDS}),
        (Scope.TEAM, Scope.FACILITY),
    ),
    Role(
        "supervisor",
        "Supervisor",
        "Leads a team: sees everyone’s file, records facts, invites people to sign in, "
        "sets the standards of a facility.",
        LEADING | {P.SET_STANDARDS},
        (Scope.TEAM, Scope.FACILITY, Scope.CORPORATE),
    ),
    Role(
        "regional-manager",
        "Regional manager",
        "Leads the supervisors of a region, and sets its standards.",
        LEADING
        | {
            P.SET_STANDARDS,
            P.SEE_GROUPS,
            P.COMPARE_FACILITIES,
            P.GRANT_EXCEPTIONS,
            P.POST_OPENINGS,
            P.PLACE_HIRES,
        },
        (Scope.REGION,),
    ),
    Role(
        "compliance-consultant",
        "Compliance consultant",
        "Reviews coded records: sees files, records validation reviews, reads the journal.",
        frozenset(
            {
                P.SEE_FILE,
                P.SEE_BOARD,
                P.SEE_STANDARDS,
                P.RECORD_REVIEWS,
                P.SEE_GROUPS,
                P.COMPARE_FACILITIES,
                P.SEE_JOURNAL,
                P.SEE_DECISIONS,
            }
        ),
        (Scope.REGION, Scope.CORPORATE),
    ),
    Role(
        "hr-partner",
        "HR partner",
        "Keeps people, positions, credentials and standards on file, and is responsible for the "
        "path.",
        LEADING
        | {
            P.SET_STANDARDS,
            P.SEE_GROUPS,
            P.COMPARE_FACILITIES,
            P.ADOPT_PATHS,
            P.CONFIRM_PATHS,
            P.GRANT_EXCEPTIONS,
            P.POST_OPENINGS,
            P.PLACE_HIRES,
            P.SETTLE_DECIDERS,
        },
        (Scope.REGION, Scope.CORPORATE),
    ),
    Role(
        "leadership",
        "Leadership",
        "Sees what the path does to groups, never a single person, and confirms new paths.",
        frozenset({P.SEE_GROUPS, P.SEE_STANDARDS, P.CONFIRM_PATHS}),
        (Scope.REGION, Scope.CORPORATE),
    ),
    Role(
        "administrator",
        "Administrator",
        "Manages accounts, roles, imports, backups and path documents; sees nobody's file.",
        frozenset(
            {
                P.MANAGE_ACCOUNTS,
                P.INVITE,
                P.IMPORT_FACTS,
                P.ADOPT_PATHS,
                P.CONFIRM_PATHS,
                P.SET_STANDARDS,
                P.SEE_STANDARDS,
                P.SEE_JOURNAL,
                P.SETTLE_DECIDERS,
            }
        ),
        (Scope.CORPORATE,),
    ),
)

ROLES = {role.name: role for role in _ROLES}
"""The roles by name, from the narrowest reach to the widest."""

LEADS = ("supervisor", "regional-manager")
"""The roles of those who lead: to whom people can report, and a team can go."""
