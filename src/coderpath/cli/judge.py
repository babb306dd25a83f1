"""`coderpath judge FACTS --path P`: where everyone stands on a day, and why."""

from collections.abc import Iterator

from coderpath.cli.inputs import chosen, load_facts, load_path
from coderpath.cli.options import (
    CoderOption,
    FactsArgument,
    JsonOption,
    KnownOption,
    OnOption,
    PathOption,
    day_or_today,
)
from coderpath.cli.output import console, print_json, print_table
from coderpath.days import iso
from coderpath.explain.placing import placing_answer
from coderpath.explain.report import report_lines
from coderpath.judge import Judgement, judge
from coderpath.sentence import Said, Table, chain
from coderpath.sentence.calendar import day_words
from coderpath.sentence.dates import say_since
from coderpath.sentence.words import lowered


def run(
    facts: FactsArgument,
    path: PathOption,
    on: OnOption = None,
    coder: CoderOption = None,
    known: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    """Judge everyone, or one coder with every reason."""
    found = load_path(path, as_json=as_json)
    department = load_facts(facts, known, [found], as_json=as_json, on=on)
    day = day_or_today(on)
    judgements = (judge(record, found, day) for record in chosen(department.facts, coder))
    if as_json:
        for judgement in judgements:
            print_json(lines(judgement))
    elif coder:
        for judgement in judgements:
            warnings = [f"Warning: {one}" for one in department.about(judgement.record)]
            for line in (*report_lines(judgement), *warnings):
                console().print(line, soft_wrap=True, markup=False)
    else:
        columns = ("Coder", "Name", "Holds", "Since", "Ready for", "Qualifies for", "Warnings")
        rows = (
            (*_row(judgement), len(department.about(judgement.record)) or "")
            for judgement in judgements
            if judgement.levels
        )
        print_table(f"{found.title}, on {day_words(day)}", Table(columns, rows))


def lines(judgement: Judgement) -> Iterator[dict[str, object]]:
    """Give a judgement in the shape of `judge --json`."""
    for verdict in judgement.levels:
        for standing in verdict.standings:
            yield {
                "coder": judgement.record.coder,
                "level": verdict.level.level,
                "what": standing.what.value,
                "state": standing.state.value,
                "since": iso(standing.since),
                "until": iso(standing.until),
                "lacks": list(standing.lacks),
                "presumed": list(standing.presumed),
            }


def _placing(judgement: Judgement) -> str:
    placed = (placing_answer(one) for one in judgement.levels if one.placing is not None)
    return next((lowered(answer) for answer in placed), "no level yet")


def _row(judgement: Judgement) -> tuple[str | Said, ...]:
    held = judgement.held
    ready = [one.level.title for one in judgement.levels if one.is_ready]
    qualifies = [one.level.title for one in judgement.levels if one.qualifies.state == "met"]
    return (
        judgement.record.coder,
        judgement.record.name,
        ", ".join(one.level.title for one in held) or _placing(judgement),
        chain(", ", (say_since(one.held_since or 0) for one in held)),
        ", ".join(ready) or "-",
        ", ".join(qualifies) or "-",
    )
