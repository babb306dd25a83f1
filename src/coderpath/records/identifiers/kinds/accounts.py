"""Account numbers: those that say so, and those of banks and cards, which carry a check digit.

Source: 45 CFR 164.514(b)(2)(i)(J). Check digits: ISO/IEC 7812-1, annex B, and ISO 13616-1.
"""

from coderpath.records.identifiers.checked import is_luhn, is_mod_97
from coderpath.records.identifiers.identifier import Identifier, anywhere, labelled, whole

_LABELS = r"acct|account|a/c|guarantor|har|iban"
_CARD_PARTED = r"[3-6][0-9]{3}([- ])[0-9]{4}\1[0-9]{4}\1[0-9]{4}"
_IBAN = r"[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?"


def _is_checked(text: str) -> bool:
    """Tell whether the check digit of a card or a bank account is right."""
    bare = text.replace(" ", "").replace("-", "").upper()
    if bare[:1].isdigit():
        return is_luhn(bare)
    return not (bare[:2].isalpha() and bare[2:4].isdigit()) or is_mod_97(bare)


KIND = Identifier(
    letter="J",
    name="an account number",
    headings=(
        "account number",
        "account id",
        "account",
        "acct number",
        "acct",
        "hospital account",
        "har",
        "guarantor account",
        "patient account",
        "patient control number",
        "bank account",
        "iban",
        "card number",
        "credit card",
    ),
    examples=(
        "Acct 7781203",
        "account no. 99-12081",
        "4111 1111 1111 1111",
        "GB82 WEST 1234 5698 7654 32",
        "4111111111111111",
    ),
    spares=("Accounting", "account", "4111 1111 1111 1112", "GB82 WEST 1234 5698 7654 33"),
    seen=anywhere(rf"{_CARD_PARTED}|{_IBAN}|{labelled(_LABELS).pattern}"),
    proof=_is_checked,
    alone=whole(r"(?:4[0-9]{15}|5[1-5][0-9]{14}|3[47][0-9]{13}|6011[0-9]{12})"),
    alone_proof=is_luhn,
)
