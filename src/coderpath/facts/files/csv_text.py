"""From the bytes of a CSV file to its text, or to the reason why it has none."""

from pathlib import Path

from coderpath.facts.files.table import BadFile

LARGEST_FILE = 200_000_000
"""Bytes. A year of a nation's coders is far below it."""

_ALLOWED = "A fact file is comma-separated text in UTF-8"
_SAVE = 'In the spreadsheet choose "Save as" and the type "CSV UTF-8 (comma delimited)"'

_STARTS = (
    (b"PK\x03\x04", "an Excel workbook", "Give it the ending .xlsx"),
    (b"\xd0\xcf\x11\xe0", "an old or a protected Excel workbook", _SAVE),
    (b"%PDF", "a PDF document", "Export the table itself as CSV"),
)
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""How text in UTF-16 begins."""
_PAGE_STARTS = (b"<!doctype", b"<html", b"<?xml", b"<table")


def text_data(path: Path, file: str) -> bytes:
    """Read the bytes of a text file, which findings call `file`. Raises BadFile."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise BadFile(
                file,
                f"The file is larger than {LARGEST_FILE // 1_000_000} MB",
                "A fact file holds the rows of one department",
                "Split the coders into several folders",
            )
        return path.read_bytes()
    except OSError as error:
        raise BadFile(
            file,
            f"The file cannot be opened: {error.strerror}",
            "A fact file must be readable",
            "Close it in other programs and check who may read it",
        ) from error


def refused_start(file: str, data: bytes) -> None:
    """Refuse, by BadFile, bytes that begin as no text does."""
    ending = Path(file).suffix or ".csv"
    for start, what, mend in _STARTS:
        if data.startswith(start):
            raise BadFile(file, f"This is {what} with the ending {ending}", _ALLOWED, mend)
    if data.lstrip()[:9].lower().startswith(_PAGE_STARTS):
        raise BadFile(file, f"This is a web page with the ending {ending}", _ALLOWED, _SAVE)


def decoded(file: str, data: bytes) -> str:
    """Decode the bytes of a CSV file. Raises BadFile when they are no such text."""
    refused_start(file, data)
    if data.startswith(UTF_16):
        raise BadFile(file, "This is text in UTF-16", _ALLOWED, _SAVE)
    if (zero := data.find(0)) >= 0:
        line = _line_at(data, zero)
        raise BadFile(
            file, "The file holds NUL bytes, which are not text", _ALLOWED, _SAVE, line=line
        )
    text = _utf_8(file, data)
    if "\r" in text and "\n" not in text:
        found = "The lines end in the way of very old Macs"
        raise BadFile(file, found, _ALLOWED, _SAVE)
    return text


def _utf_8(file: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = error.start
    shown = data[max(0, where - 20) : where].rsplit(b"\n", 1)[-1].decode("utf-8", "ignore")
    after = f' after "{shown}"' if shown else ""
    found = f"The letter{after} is not UTF-8"
    raise BadFile(file, found, _ALLOWED, _SAVE, line=_line_at(data, where))


def _line_at(data: bytes, place: int) -> int:
    return data.count(b"\n", 0, place) + 1
