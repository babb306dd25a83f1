"""A record of a decision, format 1: put together, and read.

The format says what each key means; it never changes. What is to be kept otherwise is a new
format, beside which this one stays readable.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from coderpath.decision.canonical import canonical, digest, digest_of_text
from coderpath.decision.judged import Answer, Question
from coderpath.decision.rules import Covering, Rule
from coderpath.decision.seen import SeenFact

FORMAT = 1
FORMATS = (1,)
"""The formats that are read."""
NEEDED = frozenset(
    [
        "format",
        "act",
        "decision",
        "coder",
        "entry",
        "known",
        "on",
        "path",
        "people",
        "exceptions",
        "facts",
        "verdict",
        "words",
    ]
)


class KeptPath(NamedTuple):
    """A path document as it was adopted."""

    name: str
    title: str
    effective: date
    """The first day on which it is in force: its version."""
    text: str


class Person(NamedTuple):
    """Somebody who took part: what they did, in which role, when, and why."""

    name: str
    did: str
    role: str
    """In words; empty where no role was needed."""
    entry: int
    """The entry of the journal that tells of it."""
    on: date
    why: str = ""

    def as_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return self._asdict() | {"on": self.on.isoformat()}


class Circumstances(NamedTuple):
    """What a decision is beside what the judge says of it."""

    act: str
    """approved, refused, not_now, chosen, hired, moved, renamed, exception_granted or _ended."""
    decision: Mapping[str, Any]
    """What was decided: titles, days, facility, and the reason."""
    coder_name: str
    entry: int
    at: str
    """When it was decided: year-month-dayThours:minutes:secondsZ."""
    known: int
    """The newest entry that was known; facts of later ones were not seen."""
    brought: bool
    """Whether the facts that its own entry brought along were seen: those of somebody hired."""
    people: Sequence[Person]


class Papers(NamedTuple):
    """What was judged by and on: the path, the one that it replaces, and the facts seen."""

    path: KeptPath | None
    replaced: KeptPath | None
    facts: Sequence[SeenFact]


def written(what: Circumstances, question: Question, answer: Answer, papers: Papers) -> bytes:
    """Give the bytes of a record of the newest format."""
    record = {
        "format": FORMAT,
        "act": what.act,
        "decision": {**what.decision, "level": question.level},
        "coder": {"code": question.coder, "name": what.coder_name},
        "entry": {"number": what.entry, "at": what.at},
        "known": {"entry": what.known, "brought": what.brought},
        "asks": question.asks,
        "on": question.on.isoformat(),
        "path": _path(papers.path, papers.replaced),
        "people": [one.as_json() for one in what.people],
        "exceptions": {rule: list(one) for rule, one in question.covered.items()},
        "facts": [
            {"number": one.number, "kind": one.kind, "sha256": one.sha256}
            for one in sorted(papers.facts, key=lambda one: one.number)
        ],
        "verdict": dict(answer.verdict),
        "words": dict(answer.words),
    }
    return canonical(record)


def _path(path: KeptPath | None, replaced: KeptPath | None) -> dict[str, Any] | None:
    if path is None:
        return None
    found: dict[str, Any] = {
        "name": path.name,
        "title": path.title,
        "effective": path.effective.isoformat(),
        "sha256": digest_of_text(path.text),
        "replaced": None,
    }
    if replaced is not None:
        found["replaced"] = {
            "name": replaced.name,
            "title": replaced.title,
            "sha256": digest_of_text(replaced.text),
        }
    return found


class DecisionKept(NamedTuple):
    """A record as it is read: its plain data, of whatever format."""

    data: Mapping[str, Any]

    @property
    def sha256(self) -> str:
        """The digest of its canonical bytes."""
        return digest(canonical(dict(self.data)))

    @property
    def question(self) -> Question:
        """What was to be decided."""
        kept = self.data
        covered = {rule: Covering(*one) for rule, one in kept["exceptions"].items()}
        level, on = kept["decision"]["level"], date.fromisoformat(kept["on"])
        return Question(kept["coder"]["code"], level, on, covered, kept["asks"])

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules as they stood, with their words."""
        meant = self.data["verdict"].get("rules", [])
        return tuple(map(self._rule, meant, self.data["words"]["rules"]))

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of the facts that the rules rested on."""
        return frozenset(number for one in self.data["words"]["rules"] for number in one["numbers"])

    def _rule(self, meant: Mapping[str, Any], said: Mapping[str, Any]) -> Rule:
        number, until = None, ""
        if meant["exception"] is not None:
            number, until = self.data["exceptions"][meant["id"]]
        words = {name: said[name] for name in ("asks", "word", "since", "told", "origin")}
        return Rule(meant["id"], state=meant["state"], exception=number, until=until, **words)


def read_record(data: object) -> DecisionKept:
    """Read a record from plain data. Raises ValueError, which says what is wrong."""
    if not isinstance(data, dict) or "format" not in data:
        raise ValueError("this is no decision record: it says no format")
    if data["format"] not in FORMATS:
        message = (
            f"format {data['format']} is not known to this version, which reads format "
            f"{', '.join(map(str, FORMATS))}: use the version that wrote it, or a newer one"
        )
        raise ValueError(message)
    if lacking := sorted(NEEDED - data.keys()):
        message = f"this record lacks {', '.join(lacking)}"
        raise ValueError(message)
    return DecisionKept(data)
