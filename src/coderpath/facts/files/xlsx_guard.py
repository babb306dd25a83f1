"""Looking at a workbook from outside before anything in it is unpacked.

A small file can unpack to gigabytes, so the directory of the archive is added up first.
"""

from pathlib import Path
from struct import unpack_from
from zipfile import BadZipFile, LargeZipFile, ZipFile

from coderpath.facts.files.table import BadFile

MOST_ENTRIES = 1_000
MOST_UNPACKED = 200_000_000
MOST_RATIO = 100
LARGEST_FILE = 50_000_000
LARGEST_DIRECTORY = 1_000_000

_ALLOWED = "A workbook is an XLSX file without a password"
_SAVE = 'Open it in the spreadsheet and choose "Save as", type "Excel workbook (.xlsx)"'
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_DIRECTORY_END = b"PK\x05\x06"
_DIRECTORY_END_SIZE = 22


def check_workbook(path: Path, file: str) -> None:
    """Refuse, by BadFile, a file that is no workbook or that is not safe to unpack."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _too_large(file, f"The workbook is larger than {LARGEST_FILE // 1_000_000} MB")
        data = path.read_bytes()
    except OSError as error:
        raise BadFile(
            file,
            f"The workbook cannot be opened: {error.strerror}",
            "A workbook must be readable",
            "Close it in other programs and check who may read it",
        ) from error
    _check_start(data, file)
    _check_directory_size(data, file)
    _check_entries(path, len(data), file)


def _check_start(data: bytes, file: str) -> None:
    if data.startswith(b"PK"):
        return
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if _PROTECTED in data:
            mend = "Open it, take the password off (File, Info, Protect workbook) and save it"
            raise BadFile(file, "The workbook is protected by a password", _ALLOWED, mend)
        raise BadFile(file, "This is an old Excel file (.xls)", _ALLOWED, _SAVE)
    if data.lstrip()[:1] == b"<":
        raise BadFile(file, "This is a web page with the ending .xlsx", _ALLOWED, _SAVE)
    if not data:
        raise BadFile(file, "The file is empty", _ALLOWED, "Export the workbook again")
    raise BadFile(file, "This is not a workbook, whatever its ending says", _ALLOWED, _SAVE)


def _check_directory_size(data: bytes, file: str) -> None:
    end = data.rfind(_DIRECTORY_END)
    if end < 0 or end + _DIRECTORY_END_SIZE > len(data):
        raise _damaged(file)
    if unpack_from("<L", data, end + 12)[0] > LARGEST_DIRECTORY:
        raise _too_large(file, "The workbook holds too many parts")


def _check_entries(path: Path, size: int, file: str) -> None:
    try:
        with ZipFile(path) as archive:
            entries = archive.infolist()
    except (BadZipFile, LargeZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _damaged(file) from error
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        raise _too_large(file, f"The workbook holds {len(entries):,} parts")
    if unpacked > MOST_UNPACKED:
        raise _too_large(file, f"The workbook unpacks to {unpacked / 1_000_000:,.0f} MB")
    if unpacked > MOST_RATIO * size:
        raise _too_large(file, f"The workbook unpacks to {unpacked // size:,} times its size")
    names = {entry.filename for entry in entries}
    if "xl/workbook.bin" in names:
        raise BadFile(file, "This is a binary Excel workbook (.xlsb)", _ALLOWED, _SAVE)
    if "mimetype" in names and "content.xml" in names:
        raise BadFile(file, "This is an OpenDocument file", _ALLOWED, _SAVE)
    if "[Content_Types].xml" not in names:
        raise BadFile(file, "This is an archive, not a workbook", _ALLOWED, _SAVE)


def _damaged(file: str) -> BadFile:
    mend = "Save or export it once more, and copy it whole"
    return BadFile(file, "The workbook is damaged or cut off", _ALLOWED, mend)


def _too_large(file: str, found: str) -> BadFile:
    return BadFile(
        file,
        found,
        f"A workbook has at most {MOST_ENTRIES:,} parts and unpacks to at most"
        f" {MOST_UNPACKED // 1_000_000} MB and {MOST_RATIO} times its size",
        "Save the large sheets as CSV files instead",
    )
