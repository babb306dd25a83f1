"""What is said of a rating that looks back over several rating days."""

from collections.abc import Iterable

from coderpath.criteria.rating.named import rating_name, value_text
from coderpath.criteria.rating.rule import Rating
from coderpath.criteria.words import BY_ITSELF, Case, Clause, Surroundings
from coderpath.facts import rows
from coderpath.facts.sources import in_files, on_record
from coderpath.sentence import Said, listing, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import counted, in_the_last, number_text
from coderpath.verdict import State


def says_back(rule: Rating) -> Clause:
    """Say how many of which ratings reach which value."""
    reached, within = f"at {value_text(rule)} or more", rule.period("within")
    if rule.every and within:
        window = in_the_last(within).removeprefix("in ")
        return Clause("has ", f"every {rating_name(rule)} of {window} {reached}")
    lately = f", given {in_the_last(within)}" if within else ""
    times, last = rule.times or 0, rule.of_last or 0
    if last == 1:
        return Clause("has ", f"the last {rating_name(rule)} {reached}{lately}")
    how_many = "each" if times == last else f"at least {times}"
    return Clause("has ", f"{how_many} of the last {last} {rating_name(rule)}s {reached}{lately}")


def lacks_back(rule: Rating, case: Case) -> Said:
    """Name the ratings that count, and how many of them reach the value."""
    seen = _seen(rule, case)
    within, name = rule.period("within"), rating_name(rule)
    lately = f" {in_the_last(within)}" if within else ""
    if not seen:
        return said(f"No {name} is recorded{lately}", in_files("ratings"), ".")
    if rule.every:
        low = _told(row for row in seen if not rule.reaches(row))
        return said(low, f"; every {name}{lately} is to be {value_text(rule)} or more.")
    reached = f"{_how_many(rule, seen)} {value_text(rule)} or more"
    what = counted(len(seen), name)
    asked = f"at least {rule.times} of the last {rule.of_last} are asked"
    return said(f"{what}{lately}, {reached}: ", _told(seen), f"; {asked}.")


def _how_many(rule: Rating, seen: tuple[rows.Rating, ...]) -> str:
    enough = sum(map(rule.reaches, seen))
    if len(seen) == 1:
        return "which is" if enough else "which is not"
    return f"{enough or 'none'} of them {'is' if enough == 1 else 'are'}"


def mends_back(rule: Rating, case: Case) -> Said:
    """Say how many more ratings it takes; where every one counts, when the last low one is gone."""
    seen, asked = _seen(rule, case), value_text(rule)
    if rule.every and seen:
        day = _clear(rule, seen)
        return said(
            f"{BY_ITSELF}: met from ", day, f" if each rating until then is {asked} or more"
        )
    if case.branch.state is State.NOT_RECORDED and rule.every:
        return said(f"Record a new {rating_name(rule)}; {asked} or more is asked")
    more = _more(rule, seen)
    times = "next time" if more == 1 else f"the next {more} times"
    return said(f"Reach {asked} or more in {rating_name(rule)}s {times}")


def figure_back(rule: Rating, around: Surroundings) -> str:
    """Write how many of the ratings looked at reach the value: 1 of 3."""
    seen = _seen(rule, around)
    last = rule.of_last or len(seen)
    return f"{sum(map(rule.reaches, seen))} of {last}" if last else ""


def would_help(rule: Rating, around: Surroundings) -> bool:
    """Tell whether another rating that is high enough would bring it nearer."""
    return not rule.every or all(map(rule.reaches, _seen(rule, around)))


def _seen(rule: Rating, around: Surroundings) -> tuple[rows.Rating, ...]:
    return rule.looked_at(rule.rating_days(around.record), around.on)


def _told(seen: Iterable[rows.Rating]) -> Said:
    return listing([said(f"{number_text(row.value)} ", on_record(row.on, row)) for row in seen])


def _clear(rule: Rating, seen: Iterable[rows.Rating]) -> Said:
    """Say the day on which the last rating that is too low counts no more."""
    return say_day(max(rule.ends_on(row) for row in seen if not rule.reaches(row)))


def _more(rule: Rating, seen: tuple[rows.Rating, ...]) -> int:
    """Count how many ratings in a row that are high enough make it met."""
    times, last = rule.times or 0, rule.of_last or 0
    for more in range(1, times + 1):
        kept = seen[-(last - more) :] if last > more else ()
        if sum(map(rule.reaches, kept)) + more >= times:
            return more
    return times
