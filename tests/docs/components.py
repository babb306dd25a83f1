"""The list of components and licences, as a page and as a bill of materials."""

import json
from importlib.metadata import metadata

from tests.docs.licences import licence_of
from tests.docs.locked import ROOT, Locked, declared, locked, reasons
from tests.docs.markdown import table

INTRODUCTION = """\
# Components and licences

What runs beside Coderpath's own code, in the versions that `requirements/run.txt` locks.
Tools that build and check are not in it: they are no part of what runs.

This page is written from the lock, from `pyproject.toml` and from what is installed. `make docs`
writes it again; `make check` fails when it is out of date, or when a licence is not among those
that may come along. `components.cdx.json` is the same list as a bill of materials (CycloneDX).
"""
ON_LGPL = """\
psycopg is under the LGPL. It is installed beside Coderpath, unchanged, and can be exchanged for
another version, which is what its licence asks for. Its binary package brings libpq (PostgreSQL
licence) and OpenSSL (Apache-2.0).
"""
FONTS = ROOT / "src/coderpath_web/ui/static/ui/fonts"


def page() -> str:
    """Write the page."""
    by_name = {one.name: one for one in locked()}
    why = reasons()
    asked = [(_named(by_name[name]), _licence(name), why[name]) for name in declared()]
    others = [one for one in by_name.values() if one.name not in declared()]
    come = [(_named(one), _licence(one.name), ", ".join(one.comes_by)) for one in others]
    parts = [
        INTRODUCTION,
        "## Asked for\n",
        table(["", "licence", "why"], asked),
        "\n" + ON_LGPL,
        "## They bring along\n",
        table(["", "licence", "for"], come),
        "\n## Files of others in our own\n",
        table(["", "licence", "why"], files()),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _named(one: Locked) -> str:
    return f"{one.name} {one.version}"


def _licence(name: str) -> str:
    return licence_of(name, metadata(name))


def files() -> list[tuple[str, str, str]]:
    """List the files of others that stand among ours, or come inside a component."""
    fonts = [path.name.removesuffix("-OFL.txt") for path in sorted(FONTS.glob("*-OFL.txt"))]
    return [
        *((name, "OFL-1.1", "Letters that look the same everywhere.") for name in fonts),
        ("htmx 2, in django-htmx", "0BSD", "Puts parts of a page in their place."),
    ]


def bill_of_materials() -> str:
    """Write the list as CycloneDX, without the moment of writing, so that it stays the same."""
    components = [
        {
            "type": "library",
            "name": one.name,
            "version": one.version,
            "purl": f"pkg:pypi/{one.name}@{one.version}",
            "licenses": [{"expression": _licence(one.name)}],
            "scope": "required",
        }
        for one in locked()
    ]
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "coderpath"}},
        "components": components,
    }
    return json.dumps(bill, indent=2) + "\n"
