"""Where every page of the product can be looked at in the demo organisation, and as whom.

Each named route stands once in the `visits.py` of its room: a page with its address and reader, or
the reason why it is no page of its own. A route that is new and not there fails a test.
"""

from importlib import import_module

from coderpath_web.desk.rooms import ROOMS

WHERE = ("tests.desk", *(room.replace("coderpath_web", "tests") for room in ROOMS))
VISITS = [import_module(f"{folder}.visits") for folder in WHERE]

PAGES = {name: visit for each in VISITS for name, visit in each.PAGES.items()}
NO_PAGES = {name: why for each in VISITS for name, why in each.NO_PAGES.items()}


def is_download(name):
    return name.endswith((".csv", ".yaml", ".zip"))
