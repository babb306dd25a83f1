"""Judging a decision again, by its own path and facts, and saying what differs from its record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from coderpath.decision.canonical import canonical, digest_of_text
from coderpath.decision.judged import Answer, answer, path_from
from coderpath.decision.record import DecisionKept
from coderpath.decision.seen import SeenFact

NO_PATH = "The record names no path, so nothing can be judged again."


class Replayed(NamedTuple):
    """What comes of judging again."""

    differences: tuple[str, ...]
    """Each as a sentence; none where the record stands, equal to the byte."""
    reworded: int = 0
    """Rules that this version of the software says in other words; the verdict is the same."""
    erased: str = ""
    """The day on which what people said was erased from the record; empty where it was not."""

    @property
    def is_equal(self) -> bool:
        """Whether the path, every fact and the verdict are those of the record, to the byte."""
        return not self.differences


def replay_decision(
    kept: DecisionKept, paths: Mapping[str, str], facts: Sequence[SeenFact]
) -> Replayed:
    """Judge a record again; `paths` are the texts by name, `facts` those that were known then."""
    named = kept.data["path"]
    if named is None:
        return Replayed((NO_PATH,)) if kept.data["verdict"]["judged"] else Replayed(())
    found = [*_paths_differ(named, paths), *_facts_differ(kept.data["facts"], facts)]
    try:
        again = _again(kept, paths, facts)
    except ValueError as wrong:
        return Replayed((*found, f"It cannot be judged again: {wrong}."))
    found += _verdict_differs(kept.data["verdict"], again.verdict)
    said, now = kept.data["words"]["rules"], again.words["rules"]
    reworded = sum(canonical(one) != canonical(two) for one, two in zip(said, now, strict=False))
    return Replayed(tuple(found), reworded)


def _again(kept: DecisionKept, paths: Mapping[str, str], facts: Iterable[SeenFact]) -> Answer:
    named = kept.data["path"]
    if named["name"] not in paths:
        message = f'the text of the path "{named["name"]}" is not at hand'
        raise ValueError(message)
    replaced = paths.get(named["replaced"]["name"], "") if named["replaced"] else ""
    return answer(path_from(paths[named["name"]], replaced), facts, kept.question)


def _paths_differ(named: Mapping[str, Any], paths: Mapping[str, str]) -> Iterator[str]:
    for one in filter(None, (named, named["replaced"])):
        name, text = one["name"], paths.get(one["name"])
        if text is None:
            yield f'The text of the path "{name}" is not at hand.'
        elif digest_of_text(text) != one["sha256"]:
            yield (
                f'The text of the path "{name}" is not the one that judged: its SHA-256 is '
                f"{digest_of_text(text)}, and the record says {one['sha256']}."
            )


def _facts_differ(listed: Sequence[Mapping[str, Any]], facts: Sequence[SeenFact]) -> Iterator[str]:
    there = {one.number: one for one in facts}
    for one in listed:
        fact = there.pop(one["number"], None)
        if fact is None:
            yield f"Fact {one['number']} ({one['kind']}) was seen, and is not there."
        elif fact.sha256 != one["sha256"]:
            yield (
                f"Fact {one['number']} ({one['kind']}) is not as it was seen: its SHA-256 is "
                f"{fact.sha256}, and the record says {one['sha256']}."
            )
    for fact in there.values():
        yield f"Fact {fact.number} ({fact.kind}) was known then, and the record does not name it."


def _verdict_differs(kept: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    if canonical(dict(kept)) == canonical(dict(now)):
        return
    yield from _each_differs("", {**kept, "rules": None}, {**now, "rules": None})
    before = {one["id"]: one for one in kept.get("rules", [])}
    after = {one["id"]: one for one in now.get("rules", [])}
    for name in dict.fromkeys((*before, *after)):
        if name not in after:
            yield f"Rule {name} is in the record, and not in the verdict judged again."
        elif name not in before:
            yield f"Rule {name} is in the verdict judged again, and not in the record."
        else:
            yield from _each_differs(f"Rule {name}: ", before[name], after[name])
    if [*before] != [*after] or len(before) != len(kept.get("rules", [])):
        yield "The rules do not stand in the order of the path."


def _each_differs(of: str, kept: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    for name in dict.fromkeys((*kept, *now)):
        one, two = kept.get(name), now.get(name)
        if canonical(one) != canonical(two):
            yield f"{of}{name} is {_said(one)} in the record, and {_said(two)} judged again."


def _said(value: object) -> str:
    return "nothing" if value is None else canonical(value).decode()
