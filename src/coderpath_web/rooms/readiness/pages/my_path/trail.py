"""A career as the drawing of a trail needs it: what is behind, held, asked next, and beside."""

from coderpath.days import month_of
from coderpath.sentence.calendar import day_words, short_month
from coderpath.sentence.dates import say_since
from coderpath.sentence.words import capital, plain
from coderpath_web.ui.charts.trail import Blaze, Passed, Place, Trail
from coderpath_web.ui.charts.trail_drawing import draw_trail
from coderpath_web.ui.templatetags.ui import sign

LONGEST_SIGN = 4
LONGEST_NAME = 34


def trail_of(page):
    """Draw the way of a coder, wide and tall; posts wait for an opening, so none stands on it."""
    return draw_trail(
        Trail(
            held=_held(page),
            next=_next(page),
            start="Hired",
            behind=tuple(_behind(page)),
            blazes=tuple(_blaze(line) for line in page.lines),
            further=tuple(Place(sign_of(level), level.title) for level in page.further),
        )
    )


def sign_of(level):
    """Give the sign of a level, short enough to be drawn."""
    short = sign(level.level)
    if len(short) <= LONGEST_SIGN:
        return short
    return "".join(word[0] for word in level.title.split())[:LONGEST_SIGN].upper()


def _held(page):
    last = _level_held(page)
    if last is None:
        return None
    return Place(sign_of(last.level), last.level.title, str(say_since(last.held_since or 0)))


def _level_held(page):
    """Give the level at whose sign somebody stands; a post only where no other level is held."""
    held = page.judgement.held
    rungs = [one for one in held if not one.level.opening] or list(held)
    return rungs[-1] if rungs else None


def _next(page):
    if not page.target:
        return None
    level = page.target.level
    return Place(sign_of(level), level.title, _reached(page.target, page.forecast))


def _reached(verdict, forecast):
    """Say since when a level is open, or from when it might be."""
    if verdict.placing is not None:
        return "to be placed"
    if verdict.is_ready:
        return f"ready {say_since(verdict.ready.since)}"
    if forecast and forecast.earliest is not None:
        return f"earliest {day_words(forecast.earliest)}"
    return ""


def _behind(page):
    """Give what is behind, in order of days: levels held before, and milestones."""
    signs = {level.level: sign_of(level) for level in page.opened.path}
    past = [spell for spell in page.spells if spell.until <= page.opened.on]
    found = [
        (spell.since, Passed(spell.title, _months(spell), signs[spell.level])) for spell in past
    ]
    hired = page.spells[0].since if page.spells else page.opened.on
    found += [
        (one.on, Passed(one.what, day_words(one.on))) for one in page.milestones if one.on > hired
    ]
    found += _begun(page, max((day for day, _ in found), default=0))
    return [passed for _, passed in sorted(found, key=lambda pair: pair[0])]


def _begun(page, latest):
    """Give a sign on its day to a level held now, where something was reached since then.

    Else all that would seem to come before the level.
    """
    held = _level_held(page)
    if held and held.held_since and held.held_since < latest:
        sign, since = sign_of(held.level), str(say_since(held.held_since))
        yield held.held_since, Passed(held.level.title, since, sign, is_held=True)


def _months(spell):
    """Write a spell by its months: a drawing has little room."""
    return " to ".join(short_month(month_of(day)) for day in (spell.since, spell.until - 1))


def _blaze(line):
    return Blaze(
        line.mark.name, short_name(line.item.requirement, line.ask), _note(line), line.href
    )


def _note(line):
    if line.mark.name == "soon":
        return str(line.until)
    return ""


def short_name(requirement, ask):
    """Give a requirement's name for a picture: the document's id as words, else what it asks."""
    if not requirement.id_is_given:
        return ask if len(ask) <= LONGEST_NAME else f"{ask[:LONGEST_NAME]}…"
    words = plain(requirement.id.replace("-", "_")).split()
    capitals = {name.casefold(): name for name in _credentials(requirement.criterion)}
    return capital(" ".join(capitals.get(word.casefold(), word) for word in words))


def _credentials(criterion):
    below = (name for part in criterion.parts() for name in _credentials(part))
    return [*criterion.credentials_named(), *below]
