"""The columns that tell a record from others, and where and of which type it is."""

from coderpath.records.formats.table.fields import choices
from coderpath.records.formats.table.fields.field import Field, Guard, headed
from coderpath.records.formats.table.fields.texts import token, words

NUMBER = Field(
    "number",
    "number of the account or encounter, of which only a keyed code is kept",
    "surrogate",
    token,
    headed(
        "account number, account, hospital account, har, account id, patient control number,"
        " encounter number, encounter id, encounter, csn, visit number, visit id, visit, fin,"
        " claim number, claim id"
    ),
    Guard.TOKENS,
    passes="JR",
)
SURROGATE = Field(
    "surrogate",
    "code that stands for the account already, kept as it is",
    "surrogate",
    token,
    headed("surrogate, surrogate id, record key, hashed account, account hash"),
    Guard.KEPT_TOKENS,
)
PATIENT = Field(
    "patient",
    "what stands for the patient, to tell other services of the day; kept nowhere",
    "same_day",
    token,
    headed("patient key, patient id, mrn, bene id, person id"),
    Guard.TOKENS,
    passes="HIJR",
)
FACILITY = Field(
    "facility",
    "facility",
    "facility",
    words,
    headed(
        "facility, facility id, facility code, facility name, hospital, site, location, entity,"
        " campus"
    ),
    Guard.WORDS,
)
CODER = Field(
    "coder",
    "coder who coded it",
    "coder",
    words,
    headed("coder id, coder, coded by, coder name, coder user, final coder, coder number, user id"),
    Guard.WORDS,
)
SAID = Field(
    "said",
    "patient type in the words of the file",
    "type",
    words,
    headed(
        "patient type, record type, account type, encounter type, visit type, account class,"
        " chart type, type"
    ),
    Guard.WORDS,
)
BILL = Field(
    "bill",
    "type of bill",
    "type",
    choices.bill,
    headed("type of bill, bill type, tob"),
    several=True,
)
BILL_PART = Field("bill", "part of a type of bill", "type", choices.bill_part, (), several=True)
"""One of several columns that make a type of bill together."""
REVENUE = Field(
    "revenue",
    "revenue codes",
    "type",
    choices.revenue,
    headed("revenue code, revenue codes, rev code"),
    several=True,
)
PLACE = Field(
    "place_of_service",
    "place of service",
    "type",
    choices.place,
    headed("place of service, pos"),
)
CLASS = Field(
    "class",
    "class of the encounter",
    "type",
    words,
    headed("encounter class, patient class, base class, class"),
    Guard.WORDS,
)
