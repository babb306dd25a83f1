"""What lies ahead, in words: the ways to a level, and the earliest date."""

from collections.abc import Iterator
from fractions import Fraction

from coderpath.criteria.percent import percent_text
from coderpath.days import Month
from coderpath.explain.asks import asks
from coderpath.explain.missing import case_of, mend, missing
from coderpath.forecast import Forecast, Outlook
from coderpath.judge import Judgement
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_month, say_months
from coderpath.sentence.words import counted, in_words
from coderpath.ways import Lack, Way

NO_WAY = "There is no way there: its upper limit is already passed"


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
        return said("With time alone: ", say_day(day), ".")
    return mend(lack.branch, judgement)


def say_lack(lack: Lack, judgement: Judgement) -> Said:
    """Say one lack in a line for a board: of training, what to begin rather than what was done."""
    if case_of(lack.branch, judgement).words.mends_in_short:
        return mend(lack.branch, judgement)
    return missing(lack.branch, judgement) or said(asks(lack.branch.criterion, judgement.path))


def say_forecast(forecast: Forecast) -> Said:
    """Say the earliest date and what it rests on."""
    if forecast.awaits is not None:
        return _once_recorded(forecast.awaits, forecast)
    if forecast.earliest is None:
        when = said("No earliest date: time alone does not lead there")
    else:
        when = said("Earliest date: ", say_day(forecast.earliest))
    return said(when, _basis(forecast), ".")


def _once_recorded(month: Month, forecast: Forecast) -> Said:
    """Say that nothing is missing but a month that is over, if it is like those before it."""
    few = len(forecast.pooled_months)
    before = f"the {in_words(few)} before it" if few > 1 else "the one before it"
    return said("Ready once ", say_month(month), f" is recorded, if it is like {before}.")


def _basis(forecast: Forecast) -> Said:
    tenths = forecast.percent_times_ten
    if tenths is None:
        return said()
    percent = percent_text(Fraction(tenths, 1000))
    repeats = f", if every month to come repeats {percent}, the pooled result of "
    return said(repeats, say_months(forecast.pooled_months))
