"""The eighteen kinds, in the order of the regulation: a file each."""

from coderpath.records.identifiers.identifier import Identifier
from coderpath.records.identifiers.kinds import (
    accounts,
    biometrics,
    dates,
    devices,
    email,
    fax,
    health_plans,
    internet,
    licenses,
    medical_records,
    names,
    other,
    photographs,
    places,
    social_security,
    telephones,
    urls,
    vehicles,
)

KINDS: tuple[Identifier, ...] = (
    names.KIND,
    places.KIND,
    dates.KIND,
    telephones.KIND,
    fax.KIND,
    email.KIND,
    social_security.KIND,
    medical_records.KIND,
    health_plans.KIND,
    accounts.KIND,
    licenses.KIND,
    vehicles.KIND,
    devices.KIND,
    urls.KIND,
    internet.KIND,
    biometrics.KIND,
    photographs.KIND,
    other.KIND,
)
"""Their letters run from A to R in 45 CFR 164.514(b)(2)(i)."""
