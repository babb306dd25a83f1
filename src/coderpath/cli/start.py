"""`coderpath start`: the templates, and a copy of one in a file of your own."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, TypeAlias

import typer
from rich.table import Table
from rich.text import Text

from coderpath.cli.options import JsonOption, day_option, day_or_today
from coderpath.cli.output import console, print_json, written_to
from coderpath.documents.path.owned import TITLE, Copy
from coderpath.documents.path.templates import TEMPLATES, Template, template_named
from coderpath.findings import closest
from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import counted

FromOption: TypeAlias = Annotated[
    str | None, typer.Option("--from", help="The template to begin with; see the list.")
]
NameOption: TypeAlias = Annotated[
    str, typer.Option("--name", help="What your path is called, as people read it.")
]
EffectiveOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--effective", help="Its first day, year-month-day; today if left out."),
]
ToOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--to", help="The folder to write; named after the path if left out."),
]


def run(
    template: FromOption = None,
    name: NameOption = TITLE,
    effective: EffectiveOption = None,
    to: ToOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the templates to start from, or write a copy of one that is yours to change."""
    if template is None:
        list_templates(as_json=as_json)
    else:
        write_copy(copy_of(template, name, effective), to, as_json=as_json)


def list_templates(*, as_json: bool) -> None:
    """Print every template with a line of what it is."""
    if as_json:
        print_json(_described(one) for one in TEMPLATES)
        return
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for one in TEMPLATES:
        table.add_row(one.name, Text(one.says))
    console().print(table)
    console().print("\nRead one:  coderpath show NAME\nOwn one:   coderpath start --from NAME")


def copy_of(template: str, name: str, effective: str | None) -> Copy:
    """Give a copy of a template in a name and from a day; stop when one of them is none."""
    found = template_named(template)
    if found is None:
        near = closest(template, [one.name for one in TEMPLATES])
        hint = f' Did you mean "{near}"?' if near else " coderpath start lists them."
        message = f'there is no template "{template}".{hint}'
        raise typer.BadParameter(message, param_hint="--from")
    title = " ".join(name.split())
    if not title:
        message = "a path needs a name that people can read"
        raise typer.BadParameter(message, param_hint="--name")
    day = day_option(effective, "effective")
    return Copy(found, title, date.fromordinal(day if day is not None else day_or_today(None)))


def write_copy(copy: Copy, to: Path | None, *, as_json: bool) -> None:
    """Write a copy into a folder of its own, and say what to do next."""
    folder = to or Path(copy.name)
    with written_to(folder, "--to"):
        files = copy.write(folder)
    if as_json:
        print_json([_written(copy, files)])
        return
    for line in _next(copy, folder):
        console().print(Text(line), soft_wrap=True)


def _described(template: Template) -> Mapping[str, object]:
    return {
        "template": template.name,
        "title": template.path.title,
        "says": template.says,
        **template.counts._asdict(),
        "examples": template.example_count,
        "source": template.path.source,
    }


def _written(copy: Copy, files: list[Path]) -> Mapping[str, object]:
    return {
        "template": copy.template.name,
        "path": copy.name,
        "title": copy.title,
        "effective": copy.effective.isoformat(),
        "files": [str(file) for file in files],
    }


def _next(copy: Copy, folder: Path) -> Iterator[str]:
    counts = copy.template.counts
    day = day_words(copy.effective.toordinal())
    yield f"{folder}: {copy.title}, in force from {day}. It is yours to change."
    yield f"  path.yaml      {counted(counts.levels + counts.posts, 'level')}"
    yield f"  examples.yaml  {counted(copy.template.example_count, 'example')}: what it means"
    yield "  SOURCE.md      where each requirement comes from"
    if counts.assumed:
        asked = counted(counts.requirements, "requirement")
        yield f"Of {asked} {counts.assumed} are marked assumed: read these first."
    yield "Next:"
    yield f"  coderpath show {folder}"
    yield f"  coderpath check {folder}"
    yield f"  coderpath facts template {folder / 'facts'}"
