"""The README of the demo data: the organisation, the stories, the files, the figures."""

from collections.abc import Iterable, Iterator
from datetime import date

from coderpath.days import day_of, iso
from coderpath_demo.book import Tables
from coderpath_demo.figures import INVENTED, PUBLISHED
from coderpath_demo.period import CHANGE_OVER, Period
from coderpath_demo.places import HOSPITALS, SYSTEM
from coderpath_demo.stories import STORIES


def readme(tables: Tables, seed: int, until: date) -> str:
    """Write the README for tables that were generated from a seed up to a day."""
    period = Period.ending(until)
    parts = (
        [f"# {SYSTEM}", ""],
        _about(tables, seed, period),
        _hospitals(),
        _stories(),
        _patterns(),
        _files(tables),
        _figures(),
    )
    return "\n".join(line for part in parts for line in part)


def _about(tables: Tables, seed: int, period: Period) -> Iterator[str]:
    spells = tables["coders"]
    people = {row["coder"] for row in spells}
    employed = [row for row in spells if not row["left"] or day_of(row["left"]) >= period.end]
    yield (
        f"{SYSTEM} is an invented health system with {len(HOSPITALS)} hospitals. No hospital and "
        "no person in these files exists; a name that someone bears is a coincidence."
    )
    yield ""
    yield (
        f"The files tell six years, from {iso(period.start)} to {iso(period.end - 1)}: "
        f"{len(people)} coders were there at some time, {len(employed)} are there at the end. "
        f"Until {CHANGE_OVER.isoformat()} they moved along the original career path, from then on "
        "along the revised one. The same seed always gives the same files; these came from seed "
        f"{seed}."
    )
    yield ""


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


def _hospitals() -> Iterator[str]:
    yield "## Hospitals"
    yield ""
    rows = ((one.facility, one.name, one.region, one.kind.replace("_", " ")) for one in HOSPITALS)
    yield from _table(("id", "name", "region", "kind"), rows)
    yield (
        "Regional managers, trainers and compliance consultants keep the hospital that they came "
        "from. The coders of a region's critical access hospitals form one team. Critical access "
        "hospitals send surgery elsewhere, so their coders see none unless they help out."
    )
    yield ""


def _stories() -> Iterator[str]:
    yield "## Stories"
    yield ""
    rows = (
        (story.coder, story.name, story.title, story.sentence, story.expected) for story in STORIES
    )
    yield from _table(("coder", "name", "title", "what happens", "what the path answers"), rows)


def _patterns() -> Iterator[str]:
    yield "## Patterns to find"
    yield ""
    yield "- At Sandhill Hospital people wait months longer than elsewhere once they are ready."
    yield "- The Southern region has had no trainer in the last nine months."
    yield "- At Ferris Memorial Hospital most files have not been checked yet (file `checked`)."
    yield "- Before the change-over some newcomers were placed higher than the path would have."
    yield "- A few were moved up although something was missing."
    yield "- Standards differ between hospitals and change; `*` is the corporate one."
    yield ""


def _files(tables: Tables) -> Iterator[str]:
    yield "## Files"
    yield ""
    rows = ((f"{file}.csv", f"{len(rows):,}") for file, rows in tables.items())
    yield from _table(("file", "rows"), rows)
    yield (
        "`left`, `until` and `ended` are the first day after. Positions, credentials, training and "
        "reviews say when they were recorded; what is older than the told years was recorded on "
        "their first day or on the day of hire. A row is written once: the end of a position or of "
        "training stands in the row that was recorded at its beginning."
    )
    yield ""
    yield (
        "Reviews, units and events begin with the told years, and the file `checked` says so: "
        "what counts for a year is complete a year later."
    )
    yield ""


def _figures() -> Iterator[str]:
    yield "## Where the figures come from"
    yield ""
    yield "Taken from published figures:"
    yield ""
    rows = ((one.what, one.value, one.source) for one in PUBLISHED)
    yield from _table(("what", "figure", "published in"), rows)
    yield "Invented:"
    yield ""
    yield from _table(("what", "figure"), ((one.what, one.value) for one in INVENTED))
