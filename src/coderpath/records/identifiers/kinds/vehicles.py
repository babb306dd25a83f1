"""Identifiers and serial numbers of vehicles, license plates among them.

Source: 45 CFR 164.514(b)(2)(i)(L). What a vehicle identification number is: 49 CFR 565.15.
"""

import re

from coderpath.records.identifiers.checked import is_vehicle
from coderpath.records.identifiers.identifier import Identifier, anywhere, labelled, whole

_NUMBER = r"[A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{8}"
_LABELS = r"vin|license plate|plate"
_WEAK = r"tag|vehicle|registration"
_FIGURES_ONLY = re.compile(r"[0-9]+\Z")

KIND = Identifier(
    letter="L",
    name="an identifier of a vehicle",
    headings=("vin", "vehicle", "vehicle id", "license plate", "plate", "plate number"),
    examples=(
        "VIN 1M8GDM9AXKP042788",
        "Plate UTC-4471",
        "license plate: 8XKZ201",
        "1M8GDM9AXKP042788",
    ),
    spares=("plate", "vehicle", "1M8GDM9A1KP042788", "tag 2", "Registration 100"),
    seen=anywhere(labelled(_LABELS, _WEAK).pattern),
    alone=whole(_NUMBER),
    alone_proof=lambda text: not _FIGURES_ONLY.match(text) and is_vehicle(text),
)
