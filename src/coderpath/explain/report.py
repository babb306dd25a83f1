"""A judgement of one coder as lines of text: much of what is near, little of what is far."""

from collections.abc import Iterator

from coderpath.criteria.words import BY_ITSELF
from coderpath.explain.coder_report import HEADINGS, CoderReport, LevelReport, Reach, report
from coderpath.explain.requirement_lines import RequirementLine
from coderpath.explain.states import LEGEND, MET, NOT_YET_ASKED, PRESUMED
from coderpath.judge import Judgement

WHOLE = (Reach.HELD, Reach.NEXT)


def report_lines(judgement: Judgement) -> list[str]:
    """Write a judgement as lines of text, indented by what belongs to what."""
    return list(_coder_lines(report(judgement)))


def _coder_lines(told: CoderReport) -> Iterator[str]:
    """Give the lines: levels held and next whole, posts by what they lack, others by a line.

    A requirement that is met is told with its facts once, and by name where it comes again.
    """
    yield str(told.headline)
    if not told.levels:
        return
    yield LEGEND
    named: set[str] = set()
    for level in (level for level in told.levels if level.reach in WHOLE):
        yield from ("", *_level_lines(level, named))
    for level in (level for level in told.levels if level.reach is Reach.POST):
        yield from ("", *_post_lines(level))
    others = [level for level in told.levels if level.reach is Reach.OTHER]
    if others:
        yield from ("", "Other levels")
        yield from (f"  {level.title}: {level.standings[0]}" for level in others)


def _level_lines(level: LevelReport, named: set[str]) -> Iterator[str]:
    yield f"{level.title} ({level.held})" if level.held else level.title
    yield from (f"  {standing}" for standing in level.standings)
    for part, heading in HEADINGS.items():
        if level.parts[part]:
            yield f"  {heading}"
            for line in level.parts[part]:
                again = line.id in named and line.state in (MET.word, PRESUMED.word)
                named.add(line.id)
                texts = [_first_text(line)] if again else _texts(line)
                yield from (f"    {text}" for text in texts)


def _post_lines(level: LevelReport) -> Iterator[str]:
    yield level.title
    yield from (f"  {standing}" for standing in level.standings)
    asked = (*level.parts["minimum"], *level.parts["advance"])
    for line in asked:
        if line.state not in (MET.word, PRESUMED.word):
            yield from (f"    {text}" for text in _texts(line))


def _first_text(line: RequirementLine) -> str:
    state = f"{line.state} {line.dates}".strip()
    return f"{line.shape} {line.ask} ({state})"


def _texts(line: RequirementLine) -> Iterator[str]:
    yield _first_text(line)
    below = (line.missing, _mend_text(line), *line.facts, line.origin)
    yield from (f"    {text}" for text in below if text)


def _mend_text(line: RequirementLine) -> str:
    if not line.mend:
        return ""
    plain = line.state in (PRESUMED.word, NOT_YET_ASKED.word) or line.mend.starts_with(BY_ITSELF)
    return f"{line.mend}." if plain else f"To fix: {line.mend}."
