"""From the bytes of a CSV file to its text, or to the reason why it has none."""

from coderpath.facts.files.table import BadFile

LARGEST_FILE = 200_000_000
"""Bytes. A year of a nation's coders is far below it."""

_ALLOWED = "A fact file is comma-separated text in UTF-8"
_SAVE = 'In the spreadsheet choose "Save as" and the type "CSV UTF-8 (comma delimited)"'

_STARTS = (
    (b"PK\x03\x04", "an Excel workbook with the ending .csv", "Give it the ending .xlsx"),
    (b"\xd0\xcf\x11\xe0", "an old or a protected Excel workbook with the ending .csv", _SAVE),
    (b"%PDF", "a PDF document with the ending .csv", "Export the table itself as CSV"),
    (b"\xff\xfe", "text in UTF-16", _SAVE),
    (b"\xfe\xff", "text in UTF-16", _SAVE),
)
_PAGE_STARTS = (b"<!doctype", b"<html", b"<?xml", b"<table")


def decoded(file: str, data: bytes) -> str:
    """Decode the bytes of a CSV file. Raises BadFile when they are no such text."""
    for start, what, mend in _STARTS:
        if data.startswith(start):
            raise BadFile(file, f"This is {what}", _ALLOWED, mend)
    if data.lstrip()[:9].lower().startswith(_PAGE_STARTS):
        raise BadFile(file, "This is a web page with the ending .csv", _ALLOWED, _SAVE)
    if (zero := data.find(0)) >= 0:
        line = _line_at(data, zero)
        raise BadFile(
            file, "The file holds NUL bytes, which are no text", _ALLOWED, _SAVE, line=line
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
