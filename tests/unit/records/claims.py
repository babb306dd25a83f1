"""Small 837I files around the segments that a test is about, and what is read of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from coderpath.days import day_of
from coderpath.records import Batch, CodedRecord, read
from coderpath.records.types import read_types

DATA = Path(__file__).parents[2] / "data" / "records"
KEY = b"a key of one installation"
TYPES = read_types().types

CLAIM = (
    "CLM*ACC1*1250.5***13:A:1*Y*A*Y*Y",
    "DTP*434*RD8*20260302-20260302",
    "CL1*1*1*01",
    "HI*ABK:E119",
    "LX*1",
    "SV2*0450*HC:99283*1250.5*UN*1",
)
SELF = (
    "HL*2*1*22*0",
    "SBR*P*18*******MB",
    "NM1*IL*1*DOE*JON*T***MI*030005074A",
    "N3*125 CITY AVENUE",
    "DMG*D8*19261111*M",
)


class Mapping_(NamedTuple):  # noqa: N801 -- the name without it is Python's own
    facilities: Mapping[str, str]


MESA = Mapping_({"9876540809": "mesa"})


def x12(*parts: str, implementation: str = "005010X223A3", end: str = "~") -> str:
    """Write an interchange of one transaction around hierarchical levels and claims."""
    isa = "ISA*03*9876543210*01*9876543210*30*000000005      *30*12345          *260303*1147"
    head = (
        f"{isa}*^*00501*000000907*1*T*:",
        f"GS*HC*5*54321*20260303*1147*1*X*{implementation}",
        f"ST*837*9876*{implementation}",
    )
    dated = ("BHT*0019*00*0123*20260305*0932*CH", "HL*1**20*1")
    biller = ("NM1*85*2*JONES HOSPITAL*****XX*9876540809", "N3*225 MAIN STREET")
    tail = ("SE*42*9876", "GE*1*1", "IEA*1*000000907")
    return "".join(f"{one}{end}" for one in (*head, *dated, *biller, *parts, *tail))


def changed(**segments: str) -> tuple[str, ...]:
    """Give the claim with segments of these tags in place of its own, or left out where empty."""
    new = {one.split("*")[0]: segments.get(one.split("*")[0], one) for one in CLAIM}
    return tuple(one for one in new.values() if one)


def batches(path: Path, mapping: Mapping_ | None = MESA) -> list[Batch]:
    assert TYPES is not None
    return list(read(path, mapping=mapping, types=TYPES, key=KEY))


def records(path: Path, mapping: Mapping_ | None = MESA) -> list[CodedRecord]:
    return [one for batch in batches(path, mapping) for one in batch.records]


def said(path: Path, mapping: Mapping_ | None = MESA) -> list[str]:
    found = [one for batch in batches(path, mapping) for one in batch.findings]
    return [f"{one.grade} {one.line} {one.column}: {one.found}" for one in found]


def day(text: str) -> int:
    return day_of(text)
