"""Service and complexity classes: a class with a standard of its own is a patient type of its own.

The columns of the file of standards are a contract that knows types alone. So records of a class
are counted under a type that carries both names, and only where such a standard is in force: else
they count as what they are a class of.
"""

import re

from coderpath.days import Month
from coderpath.facts.standards import Standards
from coderpath.same_name import form


def type_of_class(patient_type: str, service_class: str) -> str:
    """Name the type under which a class is counted: inpatient and "Cardiac surgery" together."""
    words = re.sub(r"[^\w]+", "_", service_class.casefold()).strip("_")
    return f"{patient_type}_{words}" if words else patient_type


def counted_as(
    standards: Standards, facility: str, patient_type: str, service_class: str, month: Month
) -> str:
    """Give the type under which a record counts in a month.

    It is that of its class where the standard in force on the first of the month is for the class.
    """
    own = type_of_class(patient_type, service_class)
    if own == patient_type:
        return patient_type
    standard = standards.of_month(facility, own, month)
    return standard.type if standard and form(standard.type) == form(own) else patient_type
