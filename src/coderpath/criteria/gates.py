"""What gates have in common: criteria that join others.

All branches are judged; nothing is cut short (Kleene).
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, Self, TypeVar

from pydantic import Field

from coderpath.criteria.base import Criterion
from coderpath.criteria.cases import lacks, mends
from coderpath.criteria.words import (
    BY_ITSELF,
    Case,
    Clause,
    Names,
    Surroundings,
    WithoutRemedies,
    Words,
)
from coderpath.sentence import Said, chain, said
from coderpath.sentence.words import capital, in_words, listed, plain_list
from coderpath.verdict import State

Parts = Annotated[tuple[Criterion, ...], Field(min_length=1)]


class Gate(Criterion):
    """Met if at least so many parts are met; not met if even the not recorded cannot help."""

    of: Parts

    def parts(self) -> tuple[Criterion, ...]:
        """Give the joined criteria."""
        return self.of

    def renamed(self, name: Callable[[str], str]) -> Self:
        """Give the same gate over its parts with other names for levels."""
        return self.model_copy(update={"of": tuple(part.renamed(name) for part in self.of)})


AnyGate = TypeVar("AnyGate", bound=Gate)


class GateWords(WithoutRemedies, Words[AnyGate]):
    """What all gates say alike; one can only do something about their parts."""

    def figure(self, rule: AnyGate, around: Surroundings, state: State) -> str:
        """Give the figure of the first part that is met."""
        if state is not State.MET:
            return ""
        for part in rule.of:
            words = around.names.words(part)
            if words.figure_in_gates and _is_met(part, around):
                return words.figure(part, around, State.MET)
        return ""


class SomeOfWords(GateWords[AnyGate]):
    """What gates say that ask for some of their parts."""

    def lacks(self, rule: AnyGate, case: Case) -> Said:
        """Count what is met, then say of every other part what it is missing."""
        told = unmet(case)
        if len(told) == 1:
            return told[0]
        met = len(rule.of) - len(case.unmet_parts)
        asked = capital(in_words(rule.needed))
        verb = "is" if rule.needed == 1 else "are"
        so_far = f", {in_words(met)} {'is' if met == 1 else 'are'} met" if met else ""
        parts = chain(" ", [said(f"({number}) ", one) for number, one in enumerate(told, 1)])
        return said(f"{asked} of these {verb} asked{so_far}: ", parts)

    def mends(self, rule: AnyGate, case: Case) -> Said:
        """Mend so many of the parts."""
        met = len(rule.of) - len(case.unmet_parts)
        more, cures = rule.needed - met, cured(case)
        if more == len(case.unmet_parts):
            return in_one(cures, "; ")
        if more == 1:
            return in_one(cures, "; or ")
        return said(f"{capital(in_words(more))} of these: ", chain("; ", map(_going_on, cures)))


def unmet(case: Case) -> list[Said]:
    """Say of every unmet part what it is missing; what several would say is said once."""
    return _once(lacks(part) for part in case.unmet_parts)


def cured(case: Case) -> list[Said]:
    """Say of every unmet part what would mend it, each once."""
    return _once(mends(part) for part in case.unmet_parts)


def in_one(cures: Sequence[Said], stop: str) -> Said:
    """Join what would mend several parts."""
    return chain(stop, [cures[0], *map(_going_on, cures[1:])])


def joined(gate: Gate, names: Names, joint: str) -> Clause:
    """Join what the parts ask."""
    if len(gate.of) == 1:
        return names.clause(gate.of[0])
    same = _merged(gate.of, joint)
    if same is not None:
        return names.clause(same)
    return Clause("", _join([part_clause(part, names) for part in gate.of], joint))


def part_clause(part: Criterion, names: Names) -> str:
    """Say what a part asks; one that joins several itself stands in brackets."""
    clause = names.clause(part).within
    inner = part.parts()
    return f"({clause})" if len(inner) > 1 and _merged(inner, "") is None else clause


def _is_met(part: Criterion, around: Surroundings) -> bool:
    return part.truth(around.record, around.rules).at(around.on) is State.MET


def _once(sentences: Iterable[Said]) -> list[Said]:
    return list({str(one): one for one in sentences}.values())


def _going_on(cure: Said) -> Said:
    return said("it " if cure.starts_with(BY_ITSELF) else "", cure.lowered)


def _join(clauses: Sequence[str], joint: str) -> str:
    """Join clauses; the more they hold themselves, the stronger the stop between them."""
    text = " ".join(clauses)
    if "," in text or ";" in text:
        stop = "; "
    elif " or " in text or " and " in text or "(" in text:
        stop = ", "
    else:
        return listed(clauses, joint)
    return f"{stop.join(clauses[:-1])}{stop}{joint} {clauses[-1]}"


def _merged(parts: Sequence[Criterion], joint: str) -> Criterion | None:
    """Make one clause of parts that differ only in what they are about.

    Names are written as words, so the one that stands for all may simply list theirs.
    """
    first, by = parts[0], parts[0].listed_by
    if by is None or not all(_differ_only(by, first, part) for part in parts):
        return None
    return first.model_copy(update={by: plain_list([getattr(part, by) for part in parts], joint)})


def _differ_only(by: str, first: Criterion, other: Criterion) -> bool:
    if type(other) is not type(first):
        return False
    return other.model_copy(update={by: getattr(first, by)}) == first
