"""The answer in one line: how far the next level is, or why there is none to speak of."""

from typing import NamedTuple

from coderpath.explain.ahead import NO_WAY
from coderpath.explain.coder_report import say_held
from coderpath.explain.placing import placing_answer, placing_reason
from coderpath.sentence import Said, chain, said
from coderpath.sentence.dates import say_day, say_since, say_until
from coderpath.sentence.words import capital, counted, in_words
from coderpath.transition import levels_coming
from coderpath_web.standings.ways import nearest_level, next_levels, steps

DECIDED = "It is decided, and on file already."
REST_WITHHELD = "What is still open rests on personnel records, which your role does not show."


class Headline(NamedTuple):
    """The answer, a sentence that goes with it, and the level it speaks of, if any."""

    answer: str | Said
    more: str | Said
    target: object


def headline(opened):
    """Say the answer for a coder on the day asked."""
    if opened.record is None:
        return Headline(
            "Nothing recorded yet", "Nothing on file says when this person was hired.", None
        )
    if not opened.judgement.levels:
        return _not_employed(opened.record, opened.on)
    nearest = nearest_level(opened.judgement)
    for level, row in levels_coming(opened.path, opened.record.positions, opened.on):
        if level:
            answer = said(f"{level.title} from ", say_day(row.since))
            return Headline(answer, DECIDED, nearest)
    if nearest is None:
        return _no_rung(opened.judgement)
    return _towards(nearest, opened.judgement)


def _not_employed(record, on):
    earlier = [spell for spell in record.employed if spell[1] <= on]
    later = [spell for spell in record.employed if spell[0] > on]
    told = [said("Employed ", say_until(earlier[-1][1]), ".")] if earlier else []
    told += [said("Hired on ", say_day(later[0][0]), ".")] if later else []
    return Headline("Not employed on this day", chain(" ", told), None)


def _no_rung(judgement):
    held = judgement.held
    if not held:
        return Headline("Holds no level of this path yet", "No level is open to start from.", None)
    last = held[-1]
    more = said(say_held(last), ". No level is above it")
    posts = [one for one in next_levels(judgement) if one.level.opening]
    opens = f"; {counted(len(posts), 'post')} can be reached from here." if posts else "."
    answer = last.level.title if last.level.opening else "At the top of the path"
    return Headline(answer, more + opens, None)


def _towards(target, judgement):
    title = target.level.title
    if target.placing is not None:
        return Headline(placing_answer(target), placing_reason(target, judgement), target)
    if target.is_ready:
        since = say_since(target.ready.since)
        more = "Everything the path asks is met. What comes next is for people to decide."
        ready = chain(" ", filter(None, (f"Ready for {title}", since)))
        return Headline(ready, more, target)
    count = steps(target)
    if count is None:
        return Headline(f"No way to {title}", f"{NO_WAY}.", target)
    if count == 0:
        return Headline(f"Not ready for {title} yet", REST_WITHHELD, target)
    away = f"{capital(in_words(count))} step{'' if count == 1 else 's'} to {title}"
    if not judgement.held:
        return Headline("Holds no level of this path yet", f"{away}.", target)
    return Headline(away, "", target)
