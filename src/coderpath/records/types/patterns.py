"""Codes with gaps, as a table of record types writes them: x stands for any digit."""

import re
from collections.abc import Callable
from functools import partial
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Name, as_list

A_CODE: dict[str, tuple[int, re.Pattern[str]]] = {
    "bill": (3, re.compile(r"[0-9x]{2}[0-9A-Zx]")),
    "revenue": (4, re.compile(r"[0-9x]{4}")),
    "place": (2, re.compile(r"[0-9x]{2}")),
    "hcpcs": (5, re.compile(r"[0-9A-Zx]{5}")),
}
"""How long a code of each kind is, and how one with gaps is written."""


def code_of(kind: str, value: object) -> object:
    """Read one code with gaps; a number that YAML made of it gets its zeros back."""
    if not isinstance(value, str | int) or isinstance(value, bool):
        return value
    length, pattern = A_CODE[kind]
    text = str(value).strip()
    if isinstance(value, int) and kind != "bill":
        text = text.zfill(length)
    if kind == "bill" and len(text) > length:
        text = text.removeprefix("0")
    if not pattern.fullmatch(text):
        raise PydanticCustomError(f"no_{kind}", "no such code")
    return text


def as_codes(value: object) -> object:
    """Let a single code stand for a list of one; a list has one at least."""
    if value == []:
        raise PydanticCustomError("too_short", "empty")
    return [value] if isinstance(value, str | int) else value


def _one(kind: str) -> BeforeValidator:
    return BeforeValidator(partial(code_of, kind), json_schema_input_type=str | int)


Bill = Annotated[str, _one("bill")]
Revenue = Annotated[str, _one("revenue")]
Place = Annotated[str, _one("place")]
Hcpcs = Annotated[str, _one("hcpcs")]

Kind = TypeVar("Kind")
Codes = Annotated[
    tuple[Kind, ...],
    BeforeValidator(as_codes, json_schema_input_type=str | int | list[str | int]),
]
Words = Annotated[
    tuple[Name, ...],
    Field(min_length=1),
    BeforeValidator(as_list, json_schema_input_type=str | list[str]),
]


def matcher(codes: tuple[str, ...]) -> Callable[[str], re.Match[str] | None]:
    """Give what tells whether a code is one of these; x matches any sign."""
    return re.compile("|".join(code.replace("x", ".") for code in codes)).fullmatch
