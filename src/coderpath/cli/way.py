"""`coderpath way FACTS --path P --coder C`: the nearest ways to the next levels, and when."""

from collections.abc import Iterator
from typing import Annotated

import typer

from coderpath.cli.inputs import chosen, load_facts, load_path
from coderpath.cli.options import (
    FactsArgument,
    JsonOption,
    KnownOption,
    OnOption,
    PathOption,
    day_or_today,
)
from coderpath.cli.output import console, print_json
from coderpath.days import iso
from coderpath.explain.ahead import NO_WAY, say_forecast, way_lines
from coderpath.explain.placing import placing_answer, placing_reason
from coderpath.forecast import Outlook
from coderpath.judge import Judgement, judge_timeline
from coderpath.sentence.dates import say_since
from coderpath.timeline.coder import timeline_of
from coderpath.ways import next_levels, ways


def run(
    facts: FactsArgument,
    path: PathOption,
    coder: Annotated[str, typer.Option("--coder", "-c", help="The coder's id.")],
    on: OnOption = None,
    known: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show one coder the smallest sets that make each next level, and the earliest date."""
    found = load_path(path, as_json=as_json)
    department = load_facts(facts, known, [found], as_json=as_json, on=on)
    day = day_or_today(on)
    for record in chosen(department.facts, coder):
        judged = timeline_of(record, found)
        judgement, outlook = judge_timeline(judged, day), Outlook(judged, day)
        if as_json:
            print_json(lines(judgement, outlook))
            continue
        for text in _texts(judgement, outlook):
            console().print(text, soft_wrap=True, markup=False)


def lines(judgement: Judgement, outlook: Outlook) -> Iterator[dict[str, object]]:
    """Give each next level: its ways as lists of ids, and the earliest date by waiting."""
    for verdict in next_levels(judgement):
        earliest = outlook.of(verdict).earliest
        yield {
            "coder": judgement.record.coder,
            "level": verdict.level.level,
            "ways": [list(way.ids) for way in ways(verdict)],
            "earliest": iso(earliest) if earliest is not None else None,
            "place": verdict.placing is not None,
        }


def _texts(judgement: Judgement, outlook: Outlook) -> Iterator[str]:
    if not judgement.levels:
        yield f"{judgement.record.name} is not employed on that day."
    for verdict in next_levels(judgement):
        post = " (a post: it needs an opening)" if verdict.level.opening else ""
        yield f"{verdict.level.title}{post}"
        if verdict.placing is not None:
            yield f"  {placing_answer(verdict)}. {placing_reason(verdict, judgement)}"
        elif verdict.is_ready:
            yield f"  Ready {say_since(verdict.ready.since)}."
        if not verdict.asks_nothing_more:
            found = ways(verdict)
            for number, way in enumerate(found, start=1):
                yield from way_lines(number, way, judgement, outlook)
            if not found:
                yield f"  {NO_WAY}."
            yield f"  {say_forecast(outlook.of(verdict))}"
        yield ""
