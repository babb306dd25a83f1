"""Says how long a level must be held, or may be, and how long it has been."""

from coderpath.criteria.so_far import (
    counted_text,
    how_counted,
    left_out_text,
    of_months,
    so_far,
    spells_table,
    time_in,
    together,
)
from coderpath.criteria.tables import FactTable
from coderpath.criteria.time_in_level.rule import TimeInLevel
from coderpath.criteria.words import (
    BY_ITSELF,
    Case,
    Clause,
    Heading,
    Names,
    Surroundings,
    WithoutRemedies,
    Words,
)
from coderpath.days import FOREVER, Day
from coderpath.facts.sources import in_files
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.spans import span_at
from coderpath.verdict import State


class TimeInLevelWords(WithoutRemedies, Words[TimeInLevel]):
    """Says how long a level must be held, and how long it has been."""

    heading = Heading(9, "Time in level")

    def asks(self, rule: TimeInLevel, names: Names) -> Clause:
        """Say how long in which level, in one piece or in all, or since when at the earliest."""
        titles = names.levels(rule.level)
        if rule.below:
            return Clause("has ", f"less than {rule.below} without a break as {titles}")
        once = "without a break" if rule.continuous else "in all"
        how = how_counted(rule.full_time_equivalent, rule.period("without_leave_over"))
        return Clause("has ", f"{rule.asked} {once} as {titles}{how}")

    def lacks(self, rule: TimeInLevel, case: Case) -> Said:
        """Give the time so far, or say that the level is not held."""
        asked, titles = rule.asked, case.names.levels(rule.level)
        held, files = case.rules.held(case.record, rule.level), in_files("positions")
        past = [span for span in held if span[0] <= case.on]
        if not past:
            return said(f"{titles} has not been held yet", files, ".")
        now = span_at(held, case.on)
        if now is None and rule.continuous:
            ended = f"{titles} is not held now; it ended on "
            return said(ended, say_day(past[-1][1]), files, ".")
        if now is None or not rule.continuous:
            time = counted_text(rule.all_counted(case.record, case.rules), case.on)
            leaves = rule.leaves_out(case.record, case.rules, case.on)
            return said(f"{time} of {asked} so far as {titles}.", left_out_text(leaves))
        since = said(f" as {titles}, since ", say_day(now[0]))
        if rule.below:
            time = time_in(asked.unit, (now,), case.on)
            return said(time, since, f"; less than {rule.below} is asked.")
        return said(so_far((now,), asked, case.on), since, ".")

    def mends(self, rule: TimeInLevel, case: Case) -> Said:
        """Give the day on which it is long enough, or say that the level must be held."""
        titles = case.names.levels(rule.level)
        if rule.below and rule.is_passed(case.record, case.rules, case.on):
            return said(f"More time does not help: less than {rule.below} is asked")
        if rule.below:
            return said(f"Hold {titles}")
        day = _enough_on(rule, case)
        if day < FOREVER:
            return said(f"{BY_ITSELF}: reached on ", say_day(day), " if the position lasts")
        once = " without a break" if rule.continuous else " in all"
        return said(f"Hold {titles} for {rule.asked}{once}")

    def figure(self, rule: TimeInLevel, around: Surroundings, state: State) -> str:
        """Count the whole months in the level, of those asked where they are to be reached."""
        del state
        time = rule.counted(around.record, around.rules, around.on)
        months = time.whole(around.on)
        if rule.below_months and time.stretches:
            return f"{months} mo"
        return of_months(months, rule.months)

    def table(self, rule: TimeInLevel, around: Surroundings) -> FactTable:
        """Give the positions in the levels asked, and what they come to."""
        shown = rule.all_counted(around.record, around.rules)
        time = rule.counted(around.record, around.rules, around.on)
        leaves = rule.leaves_out(around.record, around.rules, around.on)
        asked = f"less than {rule.below}" if rule.below else str(rule.asked)
        sums = together(time, asked, around.on)
        return spells_table("Time in the level", shown, leaves, sums, around)


def _enough_on(rule: TimeInLevel, case: Case) -> Day:
    if not rule.continuous:
        return rule.all_counted(case.record, case.rules).reached_on()
    now = span_at(case.rules.held(case.record, rule.level), case.on)
    if now is None or rule.asked.after(now[0]) >= now[1]:
        return FOREVER
    return rule.asked.after(now[0])
