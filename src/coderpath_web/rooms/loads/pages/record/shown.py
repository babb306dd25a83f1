"""The versions of a record as its page shows them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from coderpath.sentence import Said
from coderpath_web.coded.lines import line_said
from coderpath_web.coded.models import CodedRecord

SEXES = {"F": "Female", "M": "Male", "X": "Other"}
KNOWN = {True: "Yes", False: "No", None: ""}
ROLES = {
    "principal": "Principal diagnosis",
    "secondary": "Secondary diagnosis",
    "admitting": "Admitting diagnosis",
    "reason": "Reason for visit",
    "external": "External cause",
    "procedure": "Procedure",
    "hcpcs": "HCPCS",
}
OLDEST = 90


class ShownCode(NamedTuple):
    """A code, what it stands for, and whether it was present on admission."""

    role: str
    code: str
    poa: str


class ShownVersion(NamedTuple):
    """A version with its values in words, by label; days stay days."""

    record: CodedRecord
    decided: Said
    coder: str
    days: list[tuple[str, date | None]]
    values: list[tuple[str, str]]
    codes: list[ShownCode]


def shown_versions(versions: Iterable[CodedRecord], names: Mapping[str, str]) -> list[ShownVersion]:
    """Give versions as they are shown, with the names of coders by their ids."""
    return [_shown(one, names) for one in versions]


def _shown(one: CodedRecord, names: Mapping[str, str]) -> ShownVersion:
    days = [
        ("Coded", one.coded),
        ("Discharged", one.discharged),
        ("Service", one.service),
        ("Final billed", one.billed),
    ]
    values = [
        ("Minutes spent", "" if one.seconds is None else f"{one.seconds / 60:g}"),
        ("Gross charges", "" if one.charges is None else f"${one.charges / 100:,.2f}"),
        ("Service class", one.service_class),
        ("Sex", SEXES.get(one.sex, "")),
        ("Age", _age(one.age)),
        ("Disposition", one.disposition),
        ("Other outpatient service that day", KNOWN[one.same_day]),
    ]
    coder = names.get(one.coder.code, one.coder.code) if one.coder else ""
    return ShownVersion(
        one, line_said(one.line), coder, days, [each for each in values if each[1]], _codes(one)
    )


def _age(years: int | None) -> str:
    if years is None:
        return ""
    return "90 and over" if years >= OLDEST else str(years)


def _codes(one: CodedRecord) -> list[ShownCode]:
    kept = getattr(one, "codes", None)
    told = [text.split(":") for text in kept.codes.split()] if kept else []
    return [ShownCode(ROLES.get(role, role), code, poa) for role, code, poa in told]
