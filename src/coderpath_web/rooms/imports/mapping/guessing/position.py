"""Rules for the level that somebody holds, how much of full time, and who leads them."""

from coderpath_web.rooms.imports.mapping.guessing import looks
from coderpath_web.rooms.imports.mapping.guessing.rule import PERSON, Rule

_LEVEL = ("level",)
_LEADER = ("reports_to",)
_POSITIONS = ("level", "grade", "position", "job", "role", "title", "rank", "profile")
_LEADERS = ("supervisor", "manager", "report to", "team lead", "lead")
_SINCE = ("since", "start", "begin", "from", "effective")
_UNTIL = ("end", "until", "through", "thru", "last day")


def _each(some: tuple[str, ...], words: tuple[str, ...]) -> str:
    return ", ".join(f"{one} {word}" for one in some for word in words)


RULES = (
    Rule(
        "level",
        "level, rank, job title, title, position, job, role, grade, job profile",
        looks.filled,
        f"{PERSON} coding career job title position current name description profile",
        one_row=True,
    ),
    Rule(
        "level_since",
        (
            "level since, level date, level start, level begin, grade since, grade date,"
            " position start, position date, position entry, position since, position"
            " effective, job start, job entry, job since, job effective, role since, role"
            " start, title since, title effective, title date, rank since, rank date,"
            " promotion date, profile start, profile since, profile effective, profile date"
        ),
        looks.days,
        f"{PERSON} current in date day since from start entry effective job coding career title"
        " code level position profile most recent",
        one_row=True,
        with_any=_LEVEL,
    ),
    Rule(
        "level_last",
        _each(_POSITIONS, (*_UNTIL, "to")),
        looks.days,
        f"{PERSON} current in date day last job coding career title code level position profile",
        one_row=True,
        with_any=_LEVEL,
    ),
    Rule(
        "fte_percent",
        (
            "fte percent, percent full time, part time percent, time percent, percent"
            " employment, employment percent"
        ),
        looks.said_percent,
        f"{PERSON} full part scheduled",
        one_row=True,
        with_any=_LEVEL,
    ),
    Rule(
        "fte_percent",
        "fte, full time equivalent",
        looks.percent,
        f"{PERSON} value total",
        one_row=True,
        with_any=_LEVEL,
    ),
    Rule(
        "fte_hours",
        "hour week, standard hour, scheduled hour week",
        looks.week,
        f"{PERSON} scheduled standard default contract contracted per budgeted worked regular fte",
        one_row=True,
        with_any=_LEVEL,
    ),
    Rule(
        "fte_hours",
        "fte, full time equivalent",
        looks.week,
        f"{PERSON} hour value",
        one_row=True,
        with_any=_LEVEL,
    ),
    Rule(
        "fte",
        "fte, full time equivalent, full time share",
        looks.share,
        f"{PERSON} value total budgeted percent",
        one_row=True,
        with_any=_LEVEL,
    ),
    Rule(
        "reports_to",
        "report to, supervisor, manager, team lead, lead",
        looks.people,
        "direct id name number employee my s to team line full code",
        one_row=True,
    ),
    Rule(
        "reports_since",
        _each(_LEADERS, _SINCE),
        looks.days,
        "direct date day to start current",
        one_row=True,
        with_any=_LEADER,
    ),
    Rule(
        "reports_last",
        _each(_LEADERS, _UNTIL),
        looks.days,
        "direct date day to last current",
        one_row=True,
        with_any=_LEADER,
    ),
)
