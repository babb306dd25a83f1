"""What lies ahead, in words: the ways to a level, and the earliest date."""

from collections.abc import Iterator
from fractions import Fraction

from coderpath.criteria.percent import percent_text
from coderpath.explain.asks import asks
from coderpath.explain.missing import case_of, mend, missing
from coderpath.forecast import Forecast, Outlook
from coderpath.judge import Judgement
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_months
from coderpath.sentence.words import counted
from coderpath.ways import Lack, Way


def way_lines(number: int, way: Way, judgement: Judgement, outlook: Outlook) -> Iterator[str]:
    """Say one way: each thing to meet, what is missing, and what would mend it."""
    yield f"  Way {number}: {counted(len(way.lacks), 'step')}"
    for lack in way.lacks:
        yield f"    - {asks(lack.branch.criterion, judgement.path)}"
        for text in (missing(lack.branch, judgement), _mend(lack, judgement, outlook)):
            if text:
                yield f"      {text.stopped}"


def _mend(lack: Lack, judgement: Judgement, outlook: Outlook) -> Said:
    day = outlook.comes_on(lack.branch.criterion)
    if day is not None:
        return said("By waiting: ", say_day(day), ".")
    return mend(lack.branch, judgement)


def say_lack(lack: Lack, judgement: Judgement) -> Said:
    """Say one lack in a line for a board: of training, what to begin rather than what was done."""
    if case_of(lack.branch, judgement).words.mends_in_short:
        return mend(lack.branch, judgement)
    return missing(lack.branch, judgement) or said(asks(lack.branch.criterion, judgement.path))


def say_forecast(forecast: Forecast) -> Said:
    """Say the earliest date and what it rests on."""
    if forecast.earliest is None:
        when = said("No earliest date: waiting alone does not lead there")
    else:
        when = said("Earliest date: ", say_day(forecast.earliest))
    return said(when, _basis(forecast), ".")


def _basis(forecast: Forecast) -> Said:
    tenths = forecast.percent_times_ten
    if tenths is None:
        return said()
    percent = percent_text(Fraction(tenths, 1000))
    repeats = f", if every future month repeats {percent}, the pooled result of "
    return said(repeats, say_months(forecast.pooled_months))
