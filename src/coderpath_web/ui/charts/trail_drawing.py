"""Draws a trail on a mountain. A label that finds no room stays in the table and the list."""

from collections.abc import Iterator

from coderpath_web.ui.charts.curve import Curve, Point, points_every, spread
from coderpath_web.ui.charts.drawing import Box, Dot, Drawing, Line, Path, Shape, Sign, Word
from coderpath_web.ui.charts.places import Area, Ground, around
from coderpath_web.ui.charts.scenery import TALL, WIDE, Scenery
from coderpath_web.ui.charts.side_trails import fan, stem
from coderpath_web.ui.charts.trail import (
    Blaze,
    Passed,
    Place,
    SideTrail,
    Trail,
    fitting,
    grouped,
    is_open,
)
from coderpath_web.ui.charts.trail_words import trail_table, trail_text
from coderpath_web.ui.charts.widths import in_lines, shortened, text_width
from coderpath_web.ui.statuses import status_of

LINE = 16
APART = 1.5
"""How far apart the signs of two levels stand, in widths: the trail may turn between them."""
AWAY = (30, 46, 62, 78)
"""How far from its point a label may stand."""


def draw_trail(trail: Trail) -> tuple[Drawing, Drawing]:
    """Draw a trail twice: wide, and tall for narrow screens."""
    return _Hand(trail, WIDE).drawing(), _Hand(trail, TALL).drawing()


class _Hand:
    """Draws one trail on one mountain, from the ground up."""

    def __init__(self, trail: Trail, scenery: Scenery) -> None:
        self.trail, self.scenery, self.curve = trail, scenery, scenery.curve
        self.ground = Ground(Area(6, 6, scenery.width - 6, scenery.height - 4))
        self.here = self._where_held()
        self.there = scenery.next_at if trail.next else self.here
        self.end = self.curve.length if trail.further else self.there
        self.blazes = grouped(trail.blazes)

    def _where_held(self) -> float:
        if not self.trail.next:
            return self.curve.length
        begun = self.trail.held or self.trail.behind
        return self.scenery.held_at if begun else self.curve.joint(0) + 60

    def drawing(self) -> Drawing:
        marks = [*self._start(), *self._blaze_marks(), *self._levels()]
        behind = list(self._behind())
        posts = list(self._posts())
        self._take_curve()
        words = [*self._level_words(), *self._behind_words(), *self._blaze_words()]
        shapes = (*self._land(), *self._lines(), *posts, *behind, *marks, *words)
        size = (self.scenery.width, self.scenery.height)
        text = trail_text(self.trail)
        return Drawing(*size, "The trail", text, shapes, trail_table(self.trail), self.scenery.look)

    # --- Ground and lines ---

    def _land(self) -> Iterator[Shape]:
        for tone, d in self.scenery.land:
            yield Path(d, tone)
        self.ground.take(self.scenery.head)

    def _lines(self) -> Iterator[Shape]:
        yield Path(self.curve.part(0, self.end), "tr-bed")
        settled = self._settled_until()
        if self.here > 0:
            yield Path(self.curve.part(0, self.here), "tr-done")
        if settled > self.here:
            yield Path(self.curve.part(self.here, settled), "tr-ready")
        if settled < self.end:
            yield Path(self.curve.part(settled + 10, self.end), "tr-rest")

    def _settled_until(self) -> float:
        settled = sum(not is_open(blaze) for blaze in self.blazes)
        places = self._blaze_lengths()
        if settled and settled == len(self.blazes):
            return self.there
        return places[settled - 1] if settled else self.here

    def _take_curve(self) -> None:
        self.ground.take(self.scenery.head)
        for point in points_every(self.curve, 8, int(self.end)):
            self.ground.take(around(*point, 10, 10))

    # --- What stands on the trail ---

    def _start(self) -> Iterator[Shape]:
        x, y = self.curve.at(0)
        yield Dot(x, y, 7, "sign--done")
        self.ground.take(around(x, y, 16, 16))

    def _blaze_lengths(self) -> list[float]:
        gap = self.scenery.sign[0] / 2
        return spread(len(self.blazes), [(self.here + gap, self.there - gap)])

    def _blaze_marks(self) -> Iterator[Shape]:
        for blaze, length in zip(self.blazes, self._blaze_lengths(), strict=True):
            x, y = self.curve.at(length)
            size = self.scenery.mark
            yield Dot(x, y, size / 2 + 3, "land-0")
            yield Sign(x, y, size, blaze.status, _spoken(blaze), blaze.href)
            self.ground.take(around(x, y, size + 4, size + 4))
            if blaze.times > 1:
                yield Word(x, y - size / 2 - 6, f"{blaze.times}×", "t-b", "middle")
                self.ground.take(around(x, y - size / 2 - 10, 34, 16))

    def _further_lengths(self) -> list[tuple[Place, float]]:
        room = self.curve.length - self.there
        places = fitting(self.trail.further, int(room // (self.scenery.sign[0] * APART)))
        step = room / max(len(places), 1)
        return [(place, self.there + step * (n + 1)) for n, place in enumerate(places)]

    def _levels(self) -> Iterator[Shape]:
        now = Place("now", "You are here")
        here = now if self.trail.holds_since_before else self.trail.held or now._replace(sign="•")
        yield from self._level_sign(here, self.here, "here")
        if self.trail.next:
            yield from self._level_sign(self.trail.next, self.there, "")
        for place, length in self._further_lengths():
            yield from self._level_sign(place, length, "")

    def _level_sign(self, place: Place, length: float, look: str) -> Iterator[Shape]:
        x, y = self.curve.at(length)
        width, height = self.scenery.sign
        text = place.sign if len(place.sign) <= 5 else place.sign[:4] + "…"  # noqa: PLR2004 -- room on a sign
        tone = f"sign sign--{look}" if look else "sign"
        yield Box(x - width / 2, y - height / 2, width, height, tone, place.name, corner=5)
        yield Word(x, y + 6, text, f"sign-t sign-t--{look}" if look else "sign-t", "middle")
        self.ground.take(around(x, y, width + 4, height + 4))

    def _kept_behind(self) -> list[Passed]:
        most = self.scenery.most_behind
        kept = list(self.trail.behind)
        for passed in self.trail.behind:
            if len(kept) > most and not passed.sign:
                kept.remove(passed)
        return kept[-most:]

    def _behind_lengths(self) -> list[tuple[Passed, float]]:
        kept = self._kept_behind()
        stretches = self.scenery.before_held if self.trail.next else self.scenery.before_top
        return list(zip(kept, spread(len(kept), stretches), strict=True))

    def _behind(self) -> Iterator[Shape]:
        for passed, length in self._behind_lengths():
            x, y = self.curve.at(length)
            if passed.sign:
                look = "here" if passed.is_held else "done"
                yield from self._level_sign(Place(passed.sign, passed.name), length, look)
            else:
                yield Dot(x, y, 6, "milestone", f"{passed.name}, {passed.when}")
                self.ground.take(around(x, y, 16, 16))

    # --- Side trails ---

    def _posts(self) -> Iterator[Shape]:
        posts = self._placed_posts()
        for way in self._ways(posts):
            yield Path(way.part(0, way.length), "tr-side")
            for point in points_every(way, 8, int(way.length)):
                self.ground.take(around(*point, 8, 8))
        for post, (x, y) in posts:
            yield Dot(x, y, 7, "sign--post", post.name, post.href)
            yield from self._post_words(post, x, y)

    def _placed_posts(self) -> list[tuple[SideTrail, Point]]:
        """Give each post a spot; on the tall mountain they gather at its foot, near the trail."""
        spots = self.scenery.post_spots
        unused = 0 if self.scenery.posts_beside else max(len(spots) - len(self.trail.posts), 0)
        return list(zip(self.trail.posts, spots[unused:], strict=False))

    def _ways(self, posts: list[tuple[SideTrail, Point]]) -> list[Curve]:
        if not posts:
            return []
        if self.scenery.posts_beside:
            return [fan(self.curve.at(self._leaves_at(post.after)), spot) for post, spot in posts]
        return stem(self.curve.at(self.end), [spot for _, spot in posts])

    def _leaves_at(self, sign: str) -> float:
        """Give the length at which a side trail leaves: at the next level, else at the end."""
        return self.there if self.trail.next and sign == self.trail.next.sign else self.end

    def _post_words(self, post: SideTrail, x: float, y: float) -> Iterator[Shape]:
        room = self.scenery.width - x - 24
        down = -1 if self.scenery.posts_beside else 4
        yield Word(x + 16, y + down, shortened(post.name, room), "t-b")
        if self.scenery.posts_beside:
            yield Word(x + 16, y + 16, shortened(post.note, room))
        self.ground.take(Area(x - 10, y - 16, self.scenery.width, y + 22))

    # --- Words ---

    def _words(
        self, x: float, y: float, lines: list[tuple[str, str]], *, lead: bool
    ) -> Iterator[Shape]:
        """Set lines of text where there is room near a point, or nowhere."""
        width = self.scenery.label_width
        lines = [(line, tone) for text, tone in lines for line in in_lines(text, width)]
        if not lines:
            return
        width = max(text_width(text) for text, _ in lines) + 6
        height = LINE * len(lines) + 2
        areas = list(_near(x, y, width, height))
        if lead:  # a line across another label is still better than no label
            areas.sort(key=lambda one: not self._is_led_to(x, y, one))
        area = self.ground.first_free(areas)
        if area is None:
            return
        middle = (area.left + area.right) / 2
        if lead and not _is_beside(x, area):
            near, far = _lead(y, area)
            yield Line(x, near, x, far, "lead")
            self.ground.take(Area(x - 2, min(near, far), x + 2, max(near, far)))
        for number, (text, tone) in enumerate(lines):
            yield Word(middle, area.top + 13 + number * LINE, text, f"halo {tone}", "middle")

    def _is_led_to(self, x: float, y: float, area: Area) -> bool:
        """Say whether a line from a point to its label would cross nothing else."""
        near, far = _lead(y, area)
        line = Area(x - 2, min(near, far), x + 2, max(near, far))
        return _is_beside(x, area) or self.ground.is_free(line)

    def _level_words(self) -> Iterator[Shape]:
        begun = list(self._words_of_held())
        yield from begun
        held, x_y = self.trail.held, self.curve.at(self.here)
        name = held.name if held else "no level yet"
        note = held.note if held else ""
        lines = [("You are here", "t-d big"), (name, "t-b"), (note, "")]
        if begun:  # Its name stands where it was reached.
            lines = lines[:1]
        for fewer in (lines, lines[:2], lines[:1]):  # Where one is, is said however little room.
            if words := list(self._words(*x_y, fewer, lead=False)):
                yield from words
                break
        ahead = [(self.trail.next, self.there)] if self.trail.next else []
        for place, length in ahead + self._further_lengths():
            lines = [(place.name, "t-b"), (place.note, "")]
            yield from self._words(*self.curve.at(length), lines, lead=False)

    def _words_of_held(self) -> Iterator[Shape]:
        """Set the name of a level held where it was reached, before other words take the room."""
        for passed, length in self._behind_lengths():
            if passed.is_held:
                lines = [(passed.name, "t-b"), (passed.when, "")]
                yield from self._words(*self.curve.at(length), lines, lead=False)

    def _behind_words(self) -> Iterator[Shape]:
        yield from self._words(*self.curve.at(0), [(self.trail.start, "")], lead=False)
        for passed, length in self._behind_lengths():
            if passed.is_held:
                continue
            x, y = self.curve.at(length)
            lines = [(passed.name, "t-b" if passed.sign else ""), (passed.when, "")]
            yield from self._words(x, y, lines, lead=False)

    def _blaze_words(self) -> Iterator[Shape]:
        for blaze, length in zip(self.blazes, self._blaze_lengths(), strict=True):
            if not is_open(blaze) and blaze.status != "soon":
                continue
            look = status_of(blaze.status)
            x, y = self.curve.at(length)
            lines = [(blaze.name, f"t-{look.tone}"), (blaze.note or look.word.lower(), "")]
            yield from self._words(x, y, lines, lead=True)


def _near(x: float, y: float, width: float, height: float) -> Iterator[Area]:
    """Try below, above, then shifted to the sides, ever further away."""
    for away in AWAY:
        for shift in (0, 0.3, -0.3, 0.6, -0.6):
            for down in (1, -1):
                top = y + away - 6 if down > 0 else y - away + 6 - height
                left = x - width / 2 + shift * width
                yield Area(left, top, left + width, top + height)
    for side in (-1, 1):
        left = x + 36 if side > 0 else x - 36 - width
        yield Area(left, y - height / 2, left + width, y + height / 2)


def _is_beside(x: float, area: Area) -> bool:
    return area.left > x or area.right < x


def _lead(y: float, area: Area) -> tuple[float, float]:
    """Give where a line to a label begins and ends."""
    return (y + 16, area.top) if area.top > y else (y - 16, area.bottom)


def _spoken(blaze: Blaze) -> str:
    note = f", {blaze.note}" if blaze.note else ""
    return f"{blaze.name}: {status_of(blaze.status).word.lower()}{note}"
