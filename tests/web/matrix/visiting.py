"""Going through every address of the product as a role, once, and keeping what was answered."""

import re
from typing import NamedTuple

from tests.web.matrix.asking import said, signed_in
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
    "loads": ("?as=csv",),
    "load": ("?undo=1", "?as=csv"),
    "load-staged": ("?as=csv",),
    "record": ("?retracted=1",),
    "requests": ("?show=decided",),
    "exceptions": ("?show=all",),
    "disputes": ("?show=overdue", "?show=answered"),
    "decisions": ("?person=canary",),
    "candidates": ("?show=all",),
    "holds": ("?show=all",),
}
"""What a route is asked as well, so that planted texts would come out if they could."""

TAKEN_OUT = {"export.zip", "export-kind"}
"""Files beside those ending in csv: taking them out is told of in the journal, and no more."""
POLICY = {
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
}
STRICT = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Place(NamedTuple):
    """A route in one of its places."""

    route: str
    place: str
    address: str

    @property
    def is_file(self):
        """Whether something is taken out there."""
        return self.route in TAKEN_OUT or self.route.endswith(".csv")


def every_place(world):
    """Give every route in each of its places."""
    return [
        Place(route.name, place, address(route, place, world))
        for route in routes()
        for place in places_of(route, world)
    ]


class Visit:
    """One way through some places.

    `statuses` are those of the answers, `told` the planted texts that were not asked for, `loose`
    what an answer tells browsers less strictly than it should.
    """

    def __init__(self, client, places):
        self.statuses, self.told, self.loose = {}, {}, {}
        for place in places:
            self.statuses[place.route, "GET", place.place] = self._visit(client, place.address)
            for asked in ASKED_OF.get(place.route, ()):
                self._visit(client, place.address + asked)

    def _visit(self, client, where):
        answer = client.get(where)
        if told := told_by(answer, where):
            self.told[where] = told
        if (found := _strictness(answer)) != (STRICT, POLICY, True):
            self.loose[where] = found
        return said(answer)


def posted(asker, places):
    """Send nothing to each place; give who is answered how, as a visit does."""
    return {(one.route, "POST", one.place): asker.posted(one.address) for one in places}


def crawled(world, role):
    """Give what each address gives away to a role: the planted texts that were not asked for."""
    return Visit(signed_in(world, role), every_place(world)).told


def told_by(answer, where):
    """Give the planted texts of an answer, without those of the address."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return set(CANARY.findall(body.decode("utf-8", "replace"))) - set(CANARY.findall(where))


def _strictness(response):
    policy = response.headers.get("Content-Security-Policy", "")
    told = {name: response.headers.get(name) for name in STRICT}
    kept = {part.strip() for part in response.headers.get("Cache-Control", "").split(",")}
    told_to_run = {part.strip() for part in policy.split(";")}
    if response.headers.get("Content-Disposition", "").startswith("attachment"):
        told_to_run ^= {"sandbox"}  # A file to keep is never run as a page.
    return told, told_to_run, {"no-store", "private"} <= kept
