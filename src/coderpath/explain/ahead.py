"""What lies ahead, in words: the ways to a level, and the earliest date."""

from collections.abc import Iterator
from fractions import Fraction

from coderpath.criteria.percent import percent_text
from coderpath.explain.asks import asks
from coderpath.explain.dates import day_text, months_text
from coderpath.explain.missing import case_of, mend, missing
from coderpath.facts.saying import counted
from coderpath.forecast import Forecast, Outlook
from coderpath.judge import Judgement
from coderpath.ways import Lack, Way


def way_lines(number: int, way: Way, judgement: Judgement, outlook: Outlook) -> Iterator[str]:
    """Say one way: each thing to meet, what is missing, and what would mend it."""
    yield f"  Way {number}: {counted(len(way.lacks), 'step')}"
    for lack in way.lacks:
        yield f"    - {asks(lack.branch.criterion, judgement.path)}"
        for text in (missing(lack.branch, judgement), _mend(lack, judgement, outlook)):
            if text:
                yield f"      {text if text.endswith('.') else text + '.'}"


def _mend(lack: Lack, judgement: Judgement, outlook: Outlook) -> str:
    day = outlook.comes_on(lack.branch.criterion)
    if day is not None:
        return f"By waiting: {day_text(day)}."
    return mend(lack.branch, judgement)


def lack_text(lack: Lack, judgement: Judgement) -> str:
    """Say one lack in a line for a board: of training, what to begin rather than what was done."""
    if case_of(lack.branch, judgement).words.mends_in_short:
        return mend(lack.branch, judgement)
    return missing(lack.branch, judgement) or asks(lack.branch.criterion, judgement.path)


def forecast_text(forecast: Forecast) -> str:
    """Say the earliest date and what it rests on."""
    if forecast.earliest is None:
        when = "No earliest date: waiting alone does not lead there"
    else:
        when = f"Earliest date: {day_text(forecast.earliest)}"
    return f"{when}{_basis(forecast)}."


def _basis(forecast: Forecast) -> str:
    tenths = forecast.percent_times_ten
    if tenths is None:
        return ""
    percent = percent_text(Fraction(tenths, 1000))
    months = months_text(forecast.pooled_months)
    return f", if every future month repeats {percent}, the pooled result of {months}"
