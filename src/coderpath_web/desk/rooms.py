"""The rooms of the product, in the order of the bar: a room is a package with a `room.py`.

They stand here as names, because settings read the list before a model may be imported.
"""

ROOMS = (
    "coderpath_web.rooms.notices",
    "coderpath_web.rooms.readiness",
    "coderpath_web.rooms.evidence",
    "coderpath_web.rooms.grid",
    "coderpath_web.rooms.handover",
    "coderpath_web.rooms.find",
    "coderpath_web.rooms.renewals",
    "coderpath_web.rooms.weeks",
    "coderpath_web.rooms.months",
    "coderpath_web.rooms.work",
    "coderpath_web.rooms.standards",
    "coderpath_web.rooms.paths",
    "coderpath_web.rooms.requests",
    "coderpath_web.rooms.exceptions",
    "coderpath_web.rooms.openings",
    "coderpath_web.rooms.placement",
    "coderpath_web.rooms.claims",
    "coderpath_web.rooms.disputes",
    "coderpath_web.rooms.records",
    "coderpath_web.rooms.moves",
    "coderpath_web.rooms.proposals",
    "coderpath_web.rooms.errands",
    "coderpath_web.rooms.imports",
    "coderpath_web.rooms.loads",
    "coderpath_web.rooms.accounts",
    "coderpath_web.rooms.keeping",
    "coderpath_web.rooms.history",
)
