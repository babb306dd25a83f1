"""The shapes of codes: by them a name or number that stands in the place of a code is told."""

import re

DIAGNOSIS = re.compile(r"[A-Z]\d[A-Z0-9]{1,5}|\d{3,5}")
PROCEDURE = re.compile(r"\d{3,4}|(?=.*\d)[0-9A-HJ-NP-Z]{7}")
"""Shapes of ICD-9-CM and ICD-10 codes, no more: whether there is such a code hangs on its year."""

HCPCS = re.compile(r"[A-Z0-9]\d{3}[A-Z0-9]")
"""Level I, II and III alike: the fourth and first sign are what tells them apart."""
