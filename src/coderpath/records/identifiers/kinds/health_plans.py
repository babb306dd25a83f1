"""Numbers of beneficiaries of a health plan.

Source: 45 CFR 164.514(b)(2)(i)(I). The Medicare Beneficiary Identifier has eleven places, letters
without S, L, O, I, B and Z: Centers for Medicare & Medicaid Services, "Understanding the MBI
format". Before 2020 it was a Social Security number with the letter of a beneficiary (HICN).
"""

from coderpath.records.identifiers.identifier import Identifier, anywhere, labelled, whole

_L = "[AC-HJKMNP-RT-Y]"
_LN = "[0-9AC-HJKMNP-RT-Y]"
_MBI = rf"[1-9]{_L}{_LN}[0-9]{_L}{_LN}[0-9]{_L}{{2}}[0-9]{{2}}"
_MBI_PARTED = rf"[1-9]{_L}{_LN}[0-9]-{_L}{_LN}[0-9]-{_L}{{2}}[0-9]{{2}}"
_HICN = r"[0-9]{3}-?[0-9]{2}-?[0-9]{4}-?(?:[A-FJKMTW][0-9A-Z]?)"
_LABELS = r"mbi|hicn?"
_WEAK = r"medicaid|medicare|member|subscriber|beneficiary|policy|insured|recipient|group"

KIND = Identifier(
    letter="I",
    name="a number of a health plan's beneficiary",
    headings=(
        "mbi",
        "hic",
        "hicn",
        "member id",
        "member number",
        "subscriber id",
        "subscriber number",
        "policy number",
        "medicaid id",
        "medicaid number",
        "medicare number",
        "medicare id",
        "beneficiary number",
        "insured id",
        "recipient id",
        "health plan number",
    ),
    examples=(
        "1EG4-TE5-MK73",
        "Member ID: XYZ889921",
        "Medicaid 5566771",
        "1EG4TE5MK73",
        "219099999A",
    ),
    spares=("Medical Group 100", "member", "Medicare", "0EG4TE5MK73", "BQ0HZZZ"),
    seen=anywhere(rf"{_MBI_PARTED}|{labelled(_LABELS, _WEAK).pattern}"),
    alone=whole(rf"{_MBI}|{_HICN}"),
)
