"""What a rating asks, which ratings were given, and what would mend it."""

from collections.abc import Sequence

from coderpath.criteria.latest import latest_at
from coderpath.criteria.rating.look_back import (
    figure_back,
    lacks_back,
    mends_back,
    says_back,
    would_help,
)
from coderpath.criteria.rating.named import rating_name, value_text
from coderpath.criteria.rating.rule import Rating, exact
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.words import Case, Clause, Heading, Names, Surroundings, Words
from coderpath.facts import rows
from coderpath.facts.sources import in_files, on_record
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import article, in_the_last, number_text, plain
from coderpath.verdict import State


class RatingWords(Words[Rating]):
    """Says which rating is asked, and which was given last."""

    heading = Heading(12, "Skills")

    def asks(self, rule: Rating, names: Names) -> Clause:
        """Say which rating, how high, how often, and how lately."""
        del names
        if rule.looks_back:
            return says_back(rule)
        within = rule.period("within")
        lately = f", given {in_the_last(within)}" if within else ""
        rating = f"{rating_name(rule)} of {value_text(rule)} or more"
        return Clause(f"has {article(rating)} ", f"{rating}{lately}")

    def lacks(self, rule: Rating, case: Case) -> Said:
        """Name the latest rating, or those looked back on, and the value asked."""
        if rule.looks_back:
            return lacks_back(rule, case)
        reading = latest_at(rule.readings(case.record), case.on)
        if reading is None:
            return said(f"No {rating_name(rule)} is recorded", in_files("ratings"), ".")
        row = reading.row
        last = f"The last {rating_name(rule)} is {number_text(row.value)}, given "
        given = said(last, on_record(row.on, row))
        if case.branch.state is State.NOT_MET:
            return said(given, f"; {value_text(rule)} or more is asked.")
        return said(given, "; it counted until ", say_day(reading.valid[1] - 1), ".")

    def mends(self, rule: Rating, case: Case) -> Said:
        """Record a rating, or come to a higher one."""
        if rule.looks_back:
            return mends_back(rule, case)
        rating, asked = rating_name(rule), value_text(rule)
        if case.branch.state is State.NOT_MET:
            return said(f"Reach {article(rating)} {rating} of {asked} or more")
        return said(f"Record a new {rating}; {asked} or more is asked")

    def figure(self, rule: Rating, around: Surroundings, state: State) -> str:
        """Say how many of the last ratings reach the value; of a single one the state says all."""
        del state
        return figure_back(rule, around) if rule.looks_back else ""

    def remedies(self, rule: Rating, around: Surroundings) -> Sequence[Remedy]:
        """Be rated so, unless an earlier rating stands in the way."""
        if rule.looks_back and not would_help(rule, around):
            return []
        return [
            Remedy(
                f"rating.{rule.of}",
                "Ratings",
                f"Be rated {rule.at_least:g} or more in {plain(rule.of)}",
                lambda coder, on: rows.Rating(coder, rule.of, exact(rule.at_least), on),
            )
        ]
