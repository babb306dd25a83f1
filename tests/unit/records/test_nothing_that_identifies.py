"""Wherever a name or a number stands in a standard format: no record and no finding holds it."""

import json
from copy import deepcopy

import pytest

from tests.unit.records.claims import CLAIM, MESA, SELF, batches, x12
from tests.unit.records.test_fhir import CLAIM as FHIR_CLAIM
from tests.unit.records.test_fhir import ENCOUNTER, PATIENT

PLANTED = (
    "JANE DOE",
    "Doe",
    "MARGARET",
    "123-45-6789",
    "123456789",
    "4125550142",
    "jane@example.org",
    "MRN00471123",
    "12 OAK ST",
)


def told(path) -> str:
    """Give all that reading gives, as text; surrogates aside, which could say anything."""
    found = batches(path, MESA)
    records = [one._replace(surrogate="") for batch in found for one in batch.records]
    return repr((records, [batch.findings for batch in found], [b.passed_over for b in found]))


@pytest.mark.parametrize("planted", PLANTED)
def test_planted_in_any_element_of_a_claim_it_is_told_nowhere(planted, tmp_path) -> None:
    path = tmp_path / "claims.edi"
    whole = (*SELF, "NM1*77*2*BAY CAMPUS*****XX*1111111111", *CLAIM, "NM1*71*1*JONES*JOHN")
    leaked = []
    for at, segment in enumerate(whole):
        elements = segment.split("*")
        for element in range(1, len(elements)):
            for put in (planted, elements[element].partition(":")[0] + f":{planted}"):
                changed = [*elements[:element], put, *elements[element + 1 :]]
                path.write_text(x12(*whole[:at], "*".join(changed), *whole[at + 1 :]), "utf-8")
                if planted.lower() in told(path).lower():
                    leaked.append((segment, element, put))
    assert leaked == []


def leaves(value, way=()):
    """Give the way to every text and number of a resource."""
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for name, inside in pairs:
            yield from leaves(inside, (*way, name))
    else:
        yield way


def planted_at(resource, way, planted):
    copy = deepcopy(resource)
    inside = copy
    for step in way[:-1]:
        inside = inside[step]
    inside[way[-1]] = planted
    return copy


@pytest.mark.parametrize("planted", PLANTED)
def test_planted_in_any_leaf_of_a_resource_it_is_told_nowhere(planted, tmp_path) -> None:
    path = tmp_path / "some.ndjson"
    leaked = []
    for resource in (FHIR_CLAIM, {**FHIR_CLAIM, "supportingInfo": None}, ENCOUNTER, PATIENT):
        for way in leaves(resource):
            path.write_text(json.dumps(planted_at(resource, way, planted)), "utf-8")
            if planted.lower() in told(path).lower():
                leaked.append((resource["resourceType"], way))
    assert leaked == []
