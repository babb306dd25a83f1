"""`coderpath replay FACTS --path P`: every stretch in which a level was met or not recorded."""

from coderpath.cli.inputs import chosen, load_facts, load_path
from coderpath.cli.options import CoderOption, FactsArgument, JsonOption, KnownOption, PathOption
from coderpath.cli.output import print_json, print_table
from coderpath.days import iso
from coderpath.replay import Interval, replay
from coderpath.sentence import Said, Table
from coderpath.sentence.dates import say_day


def run(
    facts: FactsArgument,
    path: PathOption,
    coder: CoderOption = None,
    known: KnownOption = None,
    as_json: JsonOption = False,
) -> None:
    """Replay the whole history of everyone, or of one coder."""
    found = load_path(path, as_json=as_json)
    department = load_facts(facts, known, [found], as_json=as_json)
    intervals = (
        interval for record in chosen(department.facts, coder) for interval in replay(record, found)
    )
    if as_json:
        print_json(line(interval) for interval in intervals)
        return
    columns = ("Coder", "Level", "What", "State", "From", "To before")
    print_table(found.title, Table(columns, map(_row, intervals)))


def line(interval: Interval) -> dict[str, object]:
    """Give an interval in the shape of `replay --json`."""
    return {
        "coder": interval.coder,
        "level": interval.level,
        "what": interval.what.value,
        "state": interval.state.value,
        "since": iso(interval.since),
        "until": iso(interval.until),
    }


def _row(interval: Interval) -> tuple[str | Said, ...]:
    state = interval.state.value.replace("_", " ")
    ends = say_day(interval.until) or "open"
    what = interval.what.value
    return interval.coder, interval.level, what, state, say_day(interval.since), ends
