"""The three standings of a coder at a level, one sentence each."""

from coderpath.explain.asks import asks_of
from coderpath.explain.names import level_titles
from coderpath.explain.placing import placing_answer, placing_reason
from coderpath.judge import Judgement, LevelVerdict, Standing, What
from coderpath.sentence import Said, chain, said
from coderpath.sentence.dates import say_since, say_until
from coderpath.sentence.words import lowered
from coderpath.verdict import State

SAYS = {
    What.QUALIFIES: {
        State.MET: "Qualifies",
        State.NOT_RECORDED: "Qualifies: not recorded",
        State.NOT_MET: "Does not qualify",
    },
    What.READY: {
        State.MET: "Ready",
        State.NOT_RECORDED: "Ready: not recorded",
        State.NOT_MET: "Not ready",
    },
    What.KEEPS: {
        State.MET: "Keeps what the level asks of its holders",
        State.NOT_RECORDED: "Keeps what the level asks of its holders: not recorded",
        State.NOT_MET: "Does not meet all that the level asks of its holders",
    },
}


def standing_lines(verdict: LevelVerdict, judgement: Judgement) -> tuple[Said, ...]:
    """Say whether the coder qualifies, is ready, and as a holder keeps the level.

    What the first line has named as lacking or presumed is not named again.
    """
    lines = [_line(verdict.qualifies, verdict, judgement)]
    if verdict.placing is not None:
        return *lines, said(f"{placing_answer(verdict)}. {placing_reason(verdict, judgement)}")
    if not verdict.held or verdict.ready.state is State.MET:
        lines.append(_ready_line(verdict, judgement))
    if verdict.held:
        lines.append(_line(verdict.keeps, verdict, judgement))
    return tuple(lines)


def _ready_line(verdict: LevelVerdict, judgement: Judgement) -> Said:
    told = {*verdict.qualifies.lacks, *verdict.qualifies.presumed}
    further = verdict.ready._replace(
        lacks=tuple(name for name in verdict.ready.lacks if name not in told),
        presumed=tuple(name for name in verdict.ready.presumed if name not in told),
    )
    line = _line(further, verdict, judgement)
    if verdict.ready.state is State.MET:
        line += _by_old_path(verdict, judgement)
    elif not verdict.comes_from_below:
        line += f" {_from_below(verdict, judgement)}"
    return line + " A post: reached through an opening only." if verdict.level.opening else line


def _by_old_path(verdict: LevelVerdict, judgement: Judgement) -> Said:
    """Say when somebody is ready only by the path that this one replaces."""
    by_this = all(item.state is State.MET for item in verdict.of("minimum", "advance"))
    grandfather = judgement.path.grandfather
    if (by_this and verdict.comes_from_below) or grandfather is None:
        return said()
    last = say_until(grandfather.until.toordinal())
    return said(" This is by the path that this one replaces, which counts ", last, ".")


def _line(standing: Standing, verdict: LevelVerdict, judgement: Judgement) -> Said:
    says = SAYS[standing.what][standing.state]
    dates = _dates(standing) if standing.state is State.MET else said()
    lacks = _named("lacks", standing.lacks, verdict, judgement)
    presumed = _named("presumed", standing.presumed, verdict, judgement)
    return said(says, dates, lacks, presumed if dates else "", ".")


def _dates(standing: Standing) -> Said:
    since = say_since(standing.since)
    until = say_until(standing.until, as_far_as_recorded=standing.as_far_as_recorded)
    dates = chain(", ", filter(None, (since, until)))
    return said(" ", dates) if dates else dates


def _named(word: str, ids: tuple[str, ...], verdict: LevelVerdict, judgement: Judgement) -> str:
    asked = {item.requirement.id: item.requirement for item in verdict.requirements}
    names = "; ".join(lowered(asks_of(asked[name], judgement.path)) for name in ids)
    return f"; {word}: {names}" if names else ""


def _from_below(verdict: LevelVerdict, judgement: Judgement) -> str:
    if not verdict.level.after:
        return "Entered by whoever holds no level of this path yet."
    return f"Comes after {level_titles(judgement.path, verdict.level.after)}."
