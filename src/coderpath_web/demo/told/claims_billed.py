"""Claims as a billing system writes them, 837I: of records that the encoder told of before."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

BILLER = "1999999984"
"""What the claims call the hospital: a number of nobody."""
STAY = timedelta(days=3)
DIAGNOSES = ("I5033", "J189", "N179", "A419", "K5720")
LEAST_CHARGES, SPREAD = 8_000, 9_000
"""Dollars."""


class Claim(NamedTuple):
    """An inpatient stay."""

    number: str
    discharged: date
    chance: int


def as_837i(claims: Sequence[Claim]) -> str:
    """Write an interchange of inpatient claims. Whom it names is invented."""
    isa = "ISA*03*9876543210*01*9876543210*30*000000005      *30*12345          *261014*0747"
    parts = [
        f"{isa}*^*00501*000000907*1*T*:",
        "GS*HC*5*54321*20261014*0747*1*X*005010X223A3",
        "ST*837*9876*005010X223A3",
        "BHT*0019*00*0123*20261014*0747*CH",
        "HL*1**20*1",
        f"NM1*85*2*WRENFIELD HOSPITAL*****XX*{BILLER}",
    ]
    for level, one in enumerate(claims, 2):
        parts += _claim(level, one)
    parts += [f"SE*{len(parts) - 1}*9876", "GE*1*1", "IEA*1*000000907"]
    return "".join(f"{part}~" for part in parts)


def _claim(level: int, one: Claim) -> Iterator[str]:
    admitted = one.discharged - STAY
    charges = LEAST_CHARGES + one.chance % SPREAD
    yield f"HL*{level}*1*22*0"
    yield "SBR*P*18*******MB"
    yield "NM1*IL*1*DOE*JON"
    yield "DMG*D8*19481111*F"
    yield f"CLM*{one.number}*{charges}***11:A:1*Y*A*Y*Y"
    yield f"DTP*434*RD8*{admitted:%Y%m%d}-{one.discharged:%Y%m%d}"
    yield f"DTP*435*DT*{admitted:%Y%m%d}0800"
    yield "CL1*1*1*01"
    yield f"HI*ABK:{DIAGNOSES[one.chance % len(DIAGNOSES)]}:::::::Y"
    yield "LX*1"
    yield f"SV2*0120**{charges}*DA*3"
