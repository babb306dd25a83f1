"""The identifiers of the HIPAA Privacy Rule's safe harbor, and finding them in cells.

Source: 45 CFR 164.514(b)(2), "Other requirements relating to uses and disclosures of protected
health information". A kind is one file in `kinds` and one line in its list.
"""
