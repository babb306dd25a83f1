"""Whatever happened to a claim or a bundle on its way: reading says so, and never stops short."""

import json
from random import Random

import pytest

from coderpath.facts.files.table import BadFile
from tests.unit.records.claims import CLAIM, DATA, MESA, SELF, batches, x12
from tests.unit.records.test_fhir import CLAIM as FHIR_CLAIM
from tests.unit.records.test_fhir import ENCOUNTER, EOB, PATIENT

ENTRIES = [{"resource": one} for one in (ENCOUNTER, FHIR_CLAIM, PATIENT, EOB)]
WHOLE = {
    "claims": x12(*SELF, *CLAIM).encode(),
    "guide": (DATA / "x12" / "ppo-repriced-claim.837i").read_bytes(),
    "bundle": json.dumps({"resourceType": "Bundle", "entry": ENTRIES}).encode(),
    "lines": "\n".join(map(json.dumps, (ENCOUNTER, FHIR_CLAIM, EOB))).encode(),
}
JUNK = (b"*", b"~", b":", b'"', b"{", b"]", b"null", b"1e999", b"\xff", b"\0", b"ISA*", b"\n")
CASES = 60


def damaged(whole: bytes, seed: int) -> bytes:
    """Overwrite, cut out and repeat some pieces."""
    random, found = Random(seed), bytearray(whole)
    for _ in range(random.randint(1, 6)):
        at, long = random.randrange(len(found)), random.randint(1, 40)
        way = random.randrange(4)
        if way == 0:
            found[at : at + long // 5] = random.choice(JUNK)
        elif way == 1:
            del found[at : at + long]
        elif way == 2:
            found[at:at] = found[at : at + long]
        else:
            found[at] = random.randrange(256)
    return bytes(found)


@pytest.mark.parametrize("name", WHOLE)
def test_damage_is_told_in_findings_or_refuses_the_file(name, tmp_path) -> None:
    path = tmp_path / "some"
    for seed in range(CASES):
        path.write_bytes(damaged(WHOLE[name], seed))
        try:
            found = batches(path, MESA)
        except BadFile:
            continue  # it no longer looks like its format, and is none of the others
        rows = sum(batch.rows for batch in found)
        taken = sum(len(batch.records) for batch in found)
        assert taken <= rows
        assert rows == taken or any(batch.findings for batch in found)


ODD = (None, 1, -1, True, "", [], {}, [None], {"a": 1})


def ways(value, way=()):
    """Give the way to every part of a resource."""
    if way:
        yield way
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for name, inside in pairs:
            yield from ways(inside, (*way, name))


@pytest.mark.parametrize("resource", [ENCOUNTER, FHIR_CLAIM], ids=["encounter", "claim"])
def test_anything_may_stand_where_a_part_of_a_resource_belongs(resource, tmp_path) -> None:
    path = tmp_path / "some.ndjson"
    lines = []
    for way in ways(resource):
        for odd in ODD:
            copy = json.loads(json.dumps(resource))
            inside = copy
            for step in way[:-1]:
                inside = inside[step]
            inside[way[-1]] = odd
            lines.append(json.dumps(copy))
    path.write_text("\n".join(lines), encoding="utf-8")
    assert sum(batch.rows for batch in batches(path, MESA)) == len(lines)
