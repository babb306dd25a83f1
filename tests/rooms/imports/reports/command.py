"""The road by the command line: a table, a mapping, and the fact files that come of them."""

from pathlib import Path

from typer.testing import CliRunner

from coderpath.cli import app
from coderpath.facts.files.place import open_place
from coderpath.facts.shape import texts_of
from coderpath_web.rooms.imports.reading import read_rows


def fact_files(table: Path, mapping: str, coders: Path | None, place: Path) -> Path:
    """Turn a table into fact files by the text of a mapping; give their folder."""
    place.mkdir()
    written = place / "map.yaml"
    written.write_text(mapping, encoding="utf-8")
    facts = place / "facts"
    words = ["facts", "from-roster", str(table), "--map", str(written), "--to", str(facts)]
    done = CliRunner().invoke(app, [*words, "--coders", str(coders)] if coders else words)
    assert done.exit_code == 0, (done.output, done.exception)
    return facts


def checked(*words: str) -> str:
    """Give what `facts check` says."""
    done = CliRunner().invoke(app, ["facts", "check", *words])
    assert done.exception is None or done.exit_code == 1, done.exception
    return done.output


def facts_in(folder: Path) -> dict[str, list[dict[str, str]]]:
    """Give what stands in fact files, by kind, as the product writes it."""
    with open_place(folder) as place:
        read = read_rows(place)
    assert [one for one in read.findings if one.grade == "error"] == []
    made: dict[str, list[dict[str, str]]] = {}
    for new in read.new:
        made.setdefault(new.kind, []).append(texts_of(new.kind, new.row))
    return made
