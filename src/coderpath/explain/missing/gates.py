"""What gates are missing: their parts that are not met."""

from coderpath.criteria.gates import AllOf, AnyOf, AtLeast, Presumed, QualifiesFor
from coderpath.criteria.words import BY_ITSELF, Asked, Case
from coderpath.explain.former import cure, say
from coderpath.explain.missing.words import cure_of, say_of
from coderpath.sentence.words import capital, in_words, lowered
from coderpath.verdict import State


@say.register
def say_all_of(_criterion: AllOf, case: Case) -> str:
    """Say of every part what it is missing."""
    return " ".join(_said(case))


@cure.register
def cure_all_of(_criterion: AllOf, case: Case) -> str:
    """Mend every part."""
    return _in_one(_cured(case), "; ")


@say.register(AnyOf)
@say.register(AtLeast)
def say_some_of(criterion: AnyOf | AtLeast, case: Case) -> str:
    """Count what is met, then say of every other part what it is missing."""
    said = _said(case)
    if len(said) == 1:
        return said[0]
    met = len(criterion.of) - len(case.unmet_parts)
    asked = capital(in_words(criterion.needed))
    verb = "is" if criterion.needed == 1 else "are"
    so_far = f", {in_words(met)} {'is' if met == 1 else 'are'} met" if met else ""
    parts = " ".join(f"({number}) {text}" for number, text in enumerate(said, 1))
    return f"{asked} of these {verb} asked{so_far}: {parts}"


@cure.register(AnyOf)
@cure.register(AtLeast)
def cure_some_of(criterion: AnyOf | AtLeast, case: Case) -> str:
    """Mend so many of the parts."""
    met = len(criterion.of) - len(case.unmet_parts)
    more, cures = criterion.needed - met, _cured(case)
    if more == len(case.unmet_parts):
        return _in_one(cures, "; ")
    if more == 1:
        return _in_one(cures, "; or ")
    return f"{capital(in_words(more))} of these: {'; '.join(map(_going_on, cures))}"


def _said(case: Case) -> list[str]:
    """Say of every unmet part what it is missing; what several would say is said once."""
    return list(dict.fromkeys(str(say_of(part)) for part in case.unmet_parts))


def _cured(case: Case) -> list[str]:
    return list(dict.fromkeys(str(cure_of(part)) for part in case.unmet_parts))


def _in_one(cures: list[str], stop: str) -> str:
    return stop.join([cures[0], *map(_going_on, cures[1:])])


def _going_on(cure: str) -> str:
    it = "it " if cure.startswith(BY_ITSELF) else ""
    return f"{it}{lowered(cure)}"


@say.register
def say_presumed(_criterion: Presumed, case: Case) -> str:
    """Say what the recorded no is."""
    return " ".join(_said(case))


@cure.register
def cure_presumed(_criterion: Presumed, case: Case) -> str:
    """Mend the recorded no."""
    return _in_one(_cured(case), "; ")


@say.register
def say_qualifies_for(criterion: QualifiesFor, case: Case) -> str:
    """Name the requirements of the level that are not met, without their reasons."""
    unmet = "; ".join(lowered(item.says) for item, _ in _lacking(criterion, case))
    return f"The minimum of {case.names.level(criterion.level)} lacks: {unmet}."


@cure.register
def cure_qualifies_for(criterion: QualifiesFor, case: Case) -> str:
    """Name the level whose minimum to meet."""
    return f"Meet the minimum of {case.names.level(criterion.level)}"


def _lacking(criterion: QualifiesFor, case: Case) -> list[tuple[Asked, Case]]:
    """Pair the level's requirements with their branches; what is presumed lacks nothing."""
    asked = case.names.minimum(criterion.level)
    return [
        (item, part)
        for item, part in zip(asked, case.parts, strict=True)
        if part.branch.state is State.NOT_MET
        or (part.branch.state is State.NOT_RECORDED and not item.presumed)
    ]
