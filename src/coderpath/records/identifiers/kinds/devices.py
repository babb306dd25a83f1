"""Identifiers and serial numbers of devices: implants, telephones, cards of a network.

Source: 45 CFR 164.514(b)(2)(i)(M). How a unique device identifier is written: 21 CFR 801.40 and
GS1 General Specifications, application identifier 01. A telephone's number (IMEI) ends with a
check digit: 3GPP TS 23.003, annex B.
"""

from coderpath.records.identifiers.checked import is_luhn
from coderpath.records.identifiers.identifier import Identifier, anywhere, labelled, whole

_LABELS = r"serial|s/n|sn|udi|imei"
_WEAK = r"device|lot|implant|pacemaker"
_GS1 = r"\(01\)\s?[0-9]{14}"
_CARD = r"(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}"

KIND = Identifier(
    letter="M",
    name="an identifier of a device",
    headings=(
        "device",
        "device id",
        "device serial",
        "serial number",
        "udi",
        "imei",
        "implant serial",
        "mac address",
    ),
    examples=(
        "S/N 4410-99812",
        "(01)00643169001763(17)280101",
        "Serial no. PM8812734",
        "00:1B:44:11:3A:B7",
        "490154203237518",
    ),
    spares=("serial", "Pacemaker 33208", "device", "S/N", "(01)", "490154203237519"),
    seen=anywhere(rf"{labelled(_LABELS, _WEAK).pattern}|{_CARD}"),
    alone=whole(rf"(?:[0-9]{{15}}|{_GS1}.*)"),
    alone_proof=lambda text: text.startswith("(") or is_luhn(text),
)
