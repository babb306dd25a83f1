"""Going through every address as a role, and telling which planted texts come out."""

import re

from tests.web.matrix.asking import signed_in
from tests.web.matrix.routes import address, places_of, routes

CANARY = re.compile(r"canary-[a-z]+")

ASKED_OF = {
    "journal": ("?coder=canary-code",),
    "journal.csv": ("?coder=canary-code",),
    "board": ("?q=canary", "?facility=east"),
    "board.csv": ("?q=canary", "?facility=east"),
    "certificates": ("?facility=east",),
    "certificates.csv": ("?facility=east",),
    "find": ("?q=canary", "?q=canary-code"),
    "coverage": ("?facility=east", "?away=canary-code"),
    "coverage.csv": ("?facility=east",),
    "accounts": ("?name=canary",),
    "accounts.csv": ("?name=canary",),
    "compare": ("?region=Coast", "?facility=east", "?hired=records"),
    "compare.csv": ("?table=people", "?table=times", "?table=flow", "?table=medians"),
    "imports": ("?as=csv",),
    "record": ("?retracted=1",),
}


def crawled(world, role):
    """Give what each address gives away: the canaries of its answer that were not asked for."""
    client = signed_in(world, role)
    found = {}
    for route in routes():
        for place in places_of(route, world):
            plain = address(route, place, world)
            for each in (plain, *(plain + asked for asked in ASKED_OF.get(route.name, ()))):
                answer = client.get(each)
                body = b"".join(answer.streaming_content) if answer.streaming else answer.content
                told = set(CANARY.findall(body.decode("utf-8", "replace")))
                told -= set(CANARY.findall(each))
                if told:
                    found[each] = told
    return found
