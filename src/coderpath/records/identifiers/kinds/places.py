"""Places smaller than a state: streets, cities, counties and their postal codes.

Source: 45 CFR 164.514(b)(2)(i)(B). Words of streets: United States Postal Service, Publication 28,
appendix C. Five bare figures are a procedure code as often as a postal code, and are let pass.
"""

from coderpath.records.identifiers.identifier import Identifier, anywhere, whole

_STREETS = (
    r"st|street|ave?|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|court|cir|circle|way|pl|place"
    r"|ter|terrace|pkwy|parkway|hwy|highway|trl|trail"
)
_DOOR = r"(?: ?(?:apt|unit|#|ste|suite) ?[0-9A-Z-]+)?"
_STREET = (
    r"[0-9]{1,6}[A-Z]?,? (?:[NSEW]\.? )?(?:[0-9A-Z][0-9A-Z.'-]* ){1,4}"
    rf"(?:{_STREETS})\b\.?{_DOOR}"
)
_GRID = (
    r"[0-9]{2,5} (?:north|south|east|west|[nsew]\.?) [0-9]{2,5} (?:north|south|east|west|[nsew]\.?)"
)
_BOX = r"p\.? ?o\.? ?box ?[0-9]+|rr ?[0-9]+ box ?[0-9]+"
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH"
    "|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY"
)
_CITY = rf"[A-Z][A-Za-z.' -]+, ?(?:{_STATES})"
"""A city alone is asked about only where no words belong: Surgery, OR is no city in Oregon."""
_POSTAL = (
    rf"[0-9]{{5}}-[0-9]{{4}}|(?-i:{_STATES}),? [0-9]{{5}}|zip\W{{0,3}}(?:code)?\W{{0,3}}[0-9]{{5}}"
)

KIND = Identifier(
    letter="B",
    name="an address or another place smaller than a state",
    headings=(
        "address",
        "street",
        "street address",
        "home address",
        "address 1",
        "address line 1",
        "city",
        "county",
        "zip",
        "zip code",
        "zipcode",
        "postal code",
        "precinct",
        "geocode",
    ),
    examples=(
        "412 Maple Street",
        "1740 N. Elm Ave Apt 4",
        "350 East 400 South",
        "PO Box 118",
        "Provo, UT 84601",
        "Salt Lake City, UT",
        "84601-2210",
        "zip 84601",
    ),
    spares=(
        "99281",
        "Clinic 12",
        "33rd Street Campus",
        "Main Campus",
        "Level 2, ED",
        "St. Mary",
        "64 Slice CT",
        "Surgery, or observation",
        "10 Way",
    ),
    seen=anywhere(rf"{_STREET}|{_GRID}|{_BOX}|{_POSTAL}"),
    alone=whole(_CITY),
)
