"""Whatever is brought, the answer is a row of findings or a question, never a crash."""

import io
import zipfile

import openpyxl
import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.rooms.imports.enums import State
from tests.rooms.imports.brought import bring, found, save
from tests.web.factories import coder, facility

pytestmark = pytest.mark.django_db

HEAD = "coder,month,productive_minutes\n"
ROW = "ana,2026-01,600\n"


@pytest.fixture(autouse=True)
def ana():
    facility()
    coder()


def workbook(*rows, title="hours", far=None, merged=""):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if far:
        sheet[far] = "far"
    if merged:
        sheet.merge_cells(merged)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def archive(**entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in entries.items():
            opened.writestr(name.replace("__", "/").replace("_csv", ".csv"), content)
    return out.getvalue()


HOURS = ["coder", "month", "productive_minutes"]
FORMULA = workbook(HOURS, ["ana", "2026-01", "=1+1"])
BOMB = archive(hours_csv=b"a" * 30_000_000)

BAD = {
    "empty": ("hours.csv", b""),
    "blank lines": ("hours.csv", b"\n\n\n"),
    "header alone": ("hours.csv", HEAD.encode()),
    "UTF-16": ("hours.csv", (HEAD + ROW).encode("utf-16")),
    "UTF-16 without a mark": ("hours.csv", (HEAD + ROW).encode("utf-16-le")),
    "Latin letters of one byte": ("hours.csv", HEAD.encode() + "anä,2026-01,6\n".encode("cp1252")),
    "Shift-JIS": ("hours.csv", HEAD.encode() + "名,2026-01,6\n".encode("shift_jis")),
    "NUL": ("hours.csv", (HEAD + "ana\0,2026-01,600\n").encode()),
    "ends of lines of old Macs": ("hours.csv", (HEAD + ROW).replace("\n", "\r").encode()),
    "semicolons": ("hours.csv", (HEAD + ROW).replace(",", ";").encode()),
    "ragged": ("hours.csv", (HEAD + "ana,2026-01,600,7,8\n").encode()),
    "short": ("hours.csv", (HEAD + "ana\n").encode()),
    "open quote": ("hours.csv", (HEAD + '"ana,2026-01,600\n' + ROW).encode()),
    "huge cell": ("hours.csv", (HEAD + "a" * 200_000 + ",2026-01,6\n").encode()),
    "columns twice": ("hours.csv", b"coder,month,month,productive_minutes\nana,2026-01,,600\n"),
    "hidden sign": ("hours.csv", (HEAD + "ana\u200b,2026-01,600\n").encode()),
    "right to left": ("hours.csv", (HEAD + "\u202eana,2026-01,600\n").encode()),
    "look-alike letter": ("hours.csv", (HEAD + "аna,2026-01,600\n").encode()),  # noqa: RUF001 -- it is the point
    "no number": ("hours.csv", (HEAD + "ana,2026-01,1e5\n").encode()),
    "decimal comma": ("hours.csv", (HEAD + 'ana,2026-01,"600,5"\n').encode()),
    "negative": ("hours.csv", (HEAD + "ana,2026-01,-5\n").encode()),
    "no month": ("hours.csv", (HEAD + "ana,March,600\n").encode()),
    "month twice": ("hours.csv", (HEAD + ROW + ROW).encode()),
    "unknown coder": ("hours.csv", (HEAD + "zoe,2026-01,600\n").encode()),
    "web page": ("hours.csv", b"<html><table><tr><td>coder</td></tr></table></html>"),
    "web page as XLSX": ("hours.xlsx", b"<html><table></table></html>"),
    "text as XLSX": ("hours.xlsx", (HEAD + ROW).encode()),
    "workbook as CSV": ("hours.csv", FORMULA),
    "password": ("hours.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")),
    "old workbook": ("hours.xlsx", b"\xd0\xcf\x11\xe0" + b"\0" * 600),
    "workbook cut off": ("hours.xlsx", FORMULA[:-200]),
    "archive as workbook": ("hours.xlsx", archive(hours_csv=HEAD)),
    "far cell": ("hours.xlsx", workbook(HOURS, ["ana", "2026-01", 600], far="XFD1048576")),
    "formula without a value": ("hours.xlsx", FORMULA),
    "merged": ("hours.xlsx", workbook(HOURS, ["ana", "2026-01", 6], [None] * 3, merged="A2:B3")),
    "empty workbook": ("hours.xlsx", workbook()),
    "zip bomb": ("facts.zip", BOMB),
    "no archive": ("facts.zip", b"PK\x03\x04 nothing"),
    "archive without tables": ("facts.zip", archive(notes=b"hello")),
    "archive with two of a name": ("facts.zip", archive(a__hours_csv=HEAD, b__hours_csv=HEAD)),
    "archive with a way out": (
        "facts.zip",
        archive(**{"..__..__etc__hours_csv": HEAD + "x,y,z\n"}),
    ),
    "mapping alone": ("mapping.yaml", b"roster: 1"),
}
QUIET = {"empty", "blank lines", "header alone", "empty workbook"}
"""Nothing is wrong in these: there is nothing in them, or only what can be read."""


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_answered_by_findings_and_nothing_is_on_file(name):
    before = Fact.objects.count()
    file, content = BAD[name]
    one = bring({file: content})
    assert one.state == State.LOOKED
    assert (one.counts["errors"] > 0) == (name not in QUIET)
    assert all(text for *_, text in found(one))
    if one.counts["errors"]:
        save(one)
    assert Fact.objects.count() == before


def test_archive_is_never_unpacked_elsewhere(settings, tmp_path):
    bring({"facts.zip": archive(**{"..__..__..__hours_csv": HEAD + ROW})})
    assert [path.name for path in tmp_path.rglob("*.csv")] == ["hours.csv"]
    assert not list(tmp_path.glob("*.csv"))


def test_bom_and_windows_ends_of_lines_are_read():
    one = bring({"hours.csv": ("\ufeff" + HEAD + ROW).replace("\n", "\r\n")})
    assert one.counts["kinds"]["hours"]["new"] == 1


def test_workbook_with_a_sheet_for_each_kind():
    one = bring({"april.xlsx": workbook(HOURS, ["ana", "2026-01", 600])})
    assert one.counts["kinds"]["hours"]["new"] == 1


def test_archive_of_fact_files():
    one = bring({"april.zip": archive(folder__hours_csv=HEAD + ROW, readme=b"x")})
    assert one.counts["kinds"]["hours"]["new"] == 1
