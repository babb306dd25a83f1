"""Setting a letter or a record on sheets, as PDF: the same bytes for the same decision."""

import json
from datetime import datetime
from pathlib import Path
from typing import cast

from coderpath.decision.full_record import full_record
from coderpath.decision.letter import SIZES, Shown, letter
from coderpath.decision.paper import Paper
from coderpath_web.journal.checkpoints.proving import proof_of

SHEETS = 2
"""A letter takes so many at most."""
TEMPLATE = Path(__file__).parent / "printed" / "paper.typ"
WAYS = ((True, ("ua-1",)), (False, ("ua-1",)), (False, ()))
"""Its own fonts and for every reader; with the machine's fonts, for names in other letters; and
where no font has a letter, with a box for it."""
NOT_INSTALLED = 'Letters need one more package on the server: pip install "coderpath[letters]".'


class CannotPrintError(Exception):
    """What sets letters is not installed; says so to whoever asked."""


def letter_pdf(shown: Shown) -> bytes:
    """Set the letter on two sheets at most: it says less where all would take more.

    Where all fits on one sheet when set closer, it is: a second one would be nearly empty. Raises
    CannotPrintError.
    """
    for size in SIZES:
        content, sheets = _set(letter(shown, size), shown)
        if sheets <= SHEETS:
            break
    if sheets == SHEETS:
        closer, sheets = _set(letter(shown, size), shown, closer=True)
        return closer if sheets == 1 else content
    return content


def record_pdf(shown: Shown) -> bytes:
    """Set the full record on as many sheets as it takes, with the proof that its entry is kept.

    Raises CannotPrintError.
    """
    proof = proof_of(shown.kept.data["entry"]["number"])
    return _set(full_record(shown, proof), shown)[0]


def _set(paper: Paper, shown: Shown, *, closer: bool = False) -> tuple[bytes, int]:
    """Give the PDF, and on how many sheets it stands."""
    try:
        import typst  # noqa: PLC0415 -- an extra, which may not be installed
    except ModuleNotFoundError:
        raise CannotPrintError(NOT_INSTALLED) from None
    data = json.dumps(paper.as_json() | {"closer": closer})
    at = datetime.fromisoformat(shown.kept.data["entry"]["at"])
    for own_fonts, standards in WAYS:
        # What people wrote is data, never read as markup, and nothing is fetched.
        compiler = typst.Compiler(
            TEMPLATE, ignore_system_fonts=own_fonts, sys_inputs={"paper": data}
        )
        try:
            content = compiler.compile(format="pdf", pdf_standards=[*standards], timestamp=at)
        except typst.TypstError:
            if not standards:
                raise
        else:
            break
    sheets = json.loads(compiler.query("<sheets>", field="value", one=True))
    return cast("bytes", content), sheets
