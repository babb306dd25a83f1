"""What differs between two documents, line by line, each with both wordings in full."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from coderpath.changes import Change, Direction, diff
from coderpath.changes.levels import LevelPairs
from coderpath.explain.asks import asks_of
from coderpath.explain.changes import in_words
from coderpath.explain.origin import UNSAID, Origin, origin_of
from coderpath.explain.path_notes import newcomer_entries
from coderpath.explain.path_rows import level_row
from coderpath.path import PARTS, CareerPath, EntryRule, Part, Requirement
from coderpath.sentence import Said, said
from coderpath.sentence.words import capital
from coderpath_web.standings.queries.answers import Twin

ORDER = (Direction.LOOSER, Direction.STRICTER, Direction.NEW, Direction.GONE, Direction.OTHER)
ANSWERED: tuple[Part, ...] = ("minimum", "advance", "keep")
"""The parts whose requirements everyone gets an answer to."""


@dataclass(frozen=True)
class Wording:
    """What one document says, with its source or why it was assumed."""

    texts: tuple[str | Said, ...]
    origin: Origin = UNSAID


@dataclass(frozen=True)
class Difference:
    """A difference in one line, and both documents in full."""

    way: str
    where: str
    before: Said
    now: Said
    old: Wording
    new: Wording
    twin: Twin | None = None
    """Where each document keeps its answers, when both ask the requirement of holders or comers."""

    @property
    def cited(self) -> Wording:
        """The wording whose source stands in the line: the later one where there is one."""
        return self.new if self.new.origin else self.old


class Differences:
    """All differences between two paths: those in substance, and those in words alone."""

    def __init__(self, old: CareerPath, new: CareerPath) -> None:
        self.old, self.new = old, new
        self.pairs = LevelPairs(old, new)

    @cached_property
    def _changes(self) -> list[Change]:
        return diff(self.old, self.new)

    @cached_property
    def substance(self) -> list[Difference]:
        """What is asked otherwise: looser and stricter first, renamed and reworded last."""
        found = [one for one in self._changes if not one.only_words]
        found.sort(key=lambda one: ORDER.index(one.change))
        return [self._difference(one) for one in found]

    @property
    def asked(self) -> list[Difference]:
        """What is looser, stricter, new or gone."""
        return [one for one in self.substance if one.way != Direction.OTHER]

    @property
    def otherwise(self) -> list[Difference]:
        """What changed in substance and is none of these."""
        return [one for one in self.substance if one.way == Direction.OTHER]

    @cached_property
    def words(self) -> list[Difference]:
        """What is only named, worded or sourced otherwise."""
        return [self._difference(one) for one in self._changes if one.only_words]

    @cached_property
    def counts(self) -> list[tuple[str, int]]:
        """How many differences of each kind there are."""
        found = Counter(one.way for one in self.substance)
        return [(way.value, found[way.value]) for way in ORDER if found[way.value]]

    def _difference(self, change: Change) -> Difference:
        where, now, before = in_words(change, self.old, self.new)
        if change.change is Direction.GONE and not before:
            now, before = said(), now
        old_name = self.pairs.once_called.get(change.level or "", change.level or "")
        return Difference(
            way=change.change.value,
            where=capital(where),
            before=before.capital,
            now=now.capital,
            old=_wording(self.old, old_name, change) or _said(before),
            new=_wording(self.new, change.level or "", change) or _said(now),
            twin=self._twin(change, old_name),
        )

    def _twin(self, change: Change, old_name: str) -> Twin | None:
        old, new = _key(self.old, old_name, change), _key(self.new, change.level or "", change)
        return Twin(old, new) if old and new else None


def _key(path: CareerPath, level: str, change: Change) -> str:
    """Give the key of answers to a requirement that a level itself brings in; else nothing."""
    if level not in path.by_name or change.part not in ANSWERED:
        return ""
    own = {one.id for part in ANSWERED for one in path.level(level).part(part)}
    return f"{level}/{change.id}" if change.id in own else ""


def _said(text: Said) -> Wording:
    return Wording((text.capital,) if text else ())


def _wording(path: CareerPath, level: str, change: Change) -> Wording | None:
    """Give what a document says at the place of a change; None where a line says it all."""
    if change.part == "entry":
        return _entry(path, level, change)
    if change.part in PARTS:
        return _requirement(path, level, change)
    if change.part == "level" and level in path.by_name:
        return _level(path, level)
    return None


def _entry(path: CareerPath, level: str, change: Change) -> Wording | None:
    rules = zip(path.entry, newcomer_entries(path), strict=False)
    found = (pair for pair in rules if pair[0].level == level and pair[0].id == change.id)
    rule, entry = next(found, (None, None))
    return _cited((entry.text,), rule) if rule and entry else None


def _requirement(path: CareerPath, level: str, change: Change) -> Wording | None:
    if level not in path.by_name:
        return None
    here = path.level(level)
    own = here.part(change.part) if change.part in PARTS else ()
    everywhere = (*own, *path.whole_minimum(here), *here.preferred, *here.advance, *here.keep)
    found = next((one for one in everywhere if one.id == change.id), None)
    return _cited((asks_of(found, path),), found) if found else None


def _level(path: CareerPath, level: str) -> Wording:
    row = level_row(path.level(level), path)
    lists = (row.duties, row.minimum, row.preferred, row.advance, row.keep)
    texts = (entry.text for entries in lists for entry in entries)
    return Wording((*row.notes, *texts))


def _cited(texts: tuple[str, ...], cited: Requirement | EntryRule) -> Wording:
    return Wording(texts, origin_of(cited))
