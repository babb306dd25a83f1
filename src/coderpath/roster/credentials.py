"""Credentials of the field, with their long names: AHIMA and AAPC award them.

Source: the lists of certifications at ahima.org and aapc.com.
"""

CREDENTIALS: dict[str, tuple[str, ...]] = {
    "CCA": ("Certified Coding Associate",),
    "CCS": ("Certified Coding Specialist",),
    "CCS-P": (
        "Certified Coding Specialist Physician-based",
        "Certified Coding Specialist Physician",
    ),
    "CDIP": (
        "Certified Documentation Integrity Practitioner",
        "Clinical Documentation Improvement Practitioner",
    ),
    "CHDA": ("Certified Health Data Analyst",),
    "CHPS": ("Certified in Healthcare Privacy and Security",),
    "RHIA": ("Registered Health Information Administrator",),
    "RHIT": ("Registered Health Information Technician",),
    "CIC": ("Certified Inpatient Coder",),
    "COC": ("Certified Outpatient Coder",),
    "CPB": ("Certified Professional Biller",),
    "CPC": ("Certified Professional Coder",),
    "CPC-A": ("Certified Professional Coder Apprentice",),
    "CPMA": ("Certified Professional Medical Auditor",),
    "CRC": ("Certified Risk Adjustment Coder",),
    "CDEO": ("Certified Documentation Expert Outpatient",),
    "CCDS": ("Certified Clinical Documentation Specialist",),
}
"""Short names, each with the ways in which it is written out."""
