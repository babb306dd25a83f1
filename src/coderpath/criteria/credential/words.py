"""Says which credentials are asked, how many and for how long, and which lapsed or are to come."""

from collections.abc import Sequence

from coderpath.criteria.accrual import accrued
from coderpath.criteria.credential.rule import Credential, Spell
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.so_far import of_months, so_far
from coderpath.criteria.tables import FactLine, FactTable
from coderpath.criteria.words import BY_ITSELF, Case, Clause, Heading, Names, Surroundings, Words
from coderpath.days import FOREVER, Day
from coderpath.facts.rows import CredentialHeld
from coderpath.facts.sources import in_files, source_of, sources_text
from coderpath.same_name import is_one_of
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day, say_since
from coderpath.sentence.lists import chain, listing
from coderpath.sentence.words import capital, in_words, listed, plain, plain_list
from coderpath.spans import span_at
from coderpath.verdict import State


class CredentialWords(Words[Credential]):
    """Says which credentials are asked, and which lapsed or are still to come."""

    heading = Heading(3, "Credential")
    figure_in_gates = True

    def asks(self, rule: Credential, names: Names) -> Clause:
        """Say which credentials, how many, for how long, and which others count as them."""
        asked = tuple(dict.fromkeys(rule.any_of))
        period = rule.period("held")
        verb = "has held" if period else "holds"
        each = " each" if _several(rule) else ""
        held = f" for {period}{each} without a break" if period else ""
        return Clause("", f"{verb} {_which(rule)}{held}{_others(asked, names)}")

    def lacks(self, rule: Credential, case: Case) -> Said:
        """Say what is held too few or too short, or what lapsed, is to come or is not recorded."""
        running = _running(rule, case)
        if _several(rule) and running:
            return _too_few(rule, case, running)
        if rule.period("held") and running:
            return said(_held_so_far(rule, case, _oldest(running)), ".")
        return _none(rule, case)

    def mends(self, rule: Credential, case: Case) -> Said:
        """Wait, renew what lapsed, or earn what was never held."""
        comes = _comes_on(rule, case)
        if comes < FOREVER and not rule.is_plain:
            return said(f"{BY_ITSELF}: reached on ", say_day(comes), " if nothing lapses before")
        if _several(rule):
            return _earn_more(rule, case)
        running = _running(rule, case)
        if running:
            return _hold_on(_oldest(running))
        held, coming = rule.period("held"), _coming(rule, case)
        if held and coming:
            return said(f"Hold the {plain(coming.credential)} for {held} without a break")
        return said(_renew_or_earn(rule, case), f", and hold it for {held}" if held else "")

    def figure(self, rule: Credential, around: Surroundings, state: State) -> str:
        """Name the credential that counts or ended, or count the credentials or months so far."""
        used = rule.used(around.record, around.rules, around.on)
        if state is State.NOT_RECORDED:
            return ""
        running = [] if rule.is_plain else _running(rule, around)
        if running and (state is State.NOT_MET or _several(rule)):
            return _so_many(rule, around, running)
        if state is State.MET:
            return used[0].credential if used else ""
        return f"{used[-1].credential} ended" if used else "none yet"

    def remedies(self, rule: Credential, around: Surroundings) -> Sequence[Remedy]:
        """Earn one that is not held; renew one that ends before it has been held long enough."""
        if rule.is_plain:
            return [_remedy("Earn", name) for name in rule.any_of]
        running = {one.credential: one for one in _running(rule, around)}
        counted = [name for name, _ in rule.counted(around.rules)]
        return [
            _remedy("Renew" if name in running else "Earn", name)
            for name in counted
            if name not in running or running[name].enough >= running[name].span[1]
        ]

    def table(self, rule: Credential, around: Surroundings) -> FactTable:
        """Give every credential that counts here, valid on the day or not."""
        held = rule.held(around.record, around.rules)
        accepted = sorted(around.rules.credentials_for(rule.any_of))
        return FactTable(
            "Credentials that count here",
            ("Credential", "Valid from", "Until", "On this day"),
            [_line(row, around) for row in sorted(held, key=lambda row: row.since, reverse=True)],
            said(f"Counts here: {', '.join(plain(name) for name in accepted)}."),
        )


def _several(rule: Credential) -> bool:
    return (rule.at_least or 1) > 1


def _which(rule: Credential) -> str:
    """Write what is to be held: the RHIT; CCA or RHIT; two of CCA, RHIT and CCS."""
    asked = tuple(dict.fromkeys(rule.any_of))
    if not _several(rule):
        return _one(asked)
    if len(asked) == 1:
        return f"{in_words(rule.at_least or 1)} credentials that count as the {plain(asked[0])}"
    return f"{in_words(rule.at_least or 1)} of {plain_list(asked, 'and')}"


def _one(names: Sequence[str], joint: str = "or") -> str:
    return f"the {plain(names[0])}" if len(names) == 1 else plain_list(names, joint)


def _running(rule: Credential, around: Surroundings) -> list[Spell]:
    """Give the spells that contain the day."""
    spells = rule.spells(around.record, around.rules)
    return [one for one in spells if span_at((one.span,), around.on)]


def _oldest(running: Sequence[Spell]) -> Spell:
    return min(running, key=lambda one: one.span[0])


def _held_so_far(rule: Credential, case: Case, spell: Spell) -> Said:
    """Say how long a credential has been held: 12 months of 24 months so far with the RHIT."""
    asked = rule.required_period("held")
    time = so_far((spell.span,), asked, case.on)
    told = said(f"{time} with the {plain(spell.credential)}, held ", say_since(spell.span[0]))
    if spell.enough >= spell.span[1]:
        told = said(told, "; it ends on ", say_day(spell.span[1]))
    return said(told, in_files(sources_text(spell.rows)))


def _too_few(rule: Credential, case: Case, running: Sequence[Spell]) -> Said:
    """Count those held long enough, name them, and say of the others how long, or what lapsed."""
    ripe = [one for one in running if one.enough <= case.on]
    young = [one for one in running if one.enough > case.on]
    count = capital(in_words(len(ripe))) if ripe else "None"
    verb = "are" if len(ripe) > 1 else "is"
    long = " for long enough" if rule.period("held") else ""
    named = listing([_named(one) for one in ripe])
    first = said(f"{count} of {in_words(rule.at_least or 1)} {verb} held{long}")
    told = [said(first, ": ", named, ".") if ripe else said(first, ".")]
    told += [said(_held_so_far(rule, case, one), ".") for one in young]
    lapsed = _lapsed(rule, case)
    if lapsed and not is_one_of(lapsed.credential, [one.credential for one in running]):
        told.append(_has_lapsed(lapsed))
    return chain(" ", told)


def _named(spell: Spell) -> Said:
    return said(plain(spell.credential), in_files(sources_text(spell.rows)))


def _none(rule: Credential, case: Case) -> Said:
    """Name the one that lapsed last, or the one to come, or say that none is recorded."""
    lapsed, coming = _lapsed(rule, case), _coming(rule, case)
    if coming:
        valid = f"{plain(coming.credential)} is valid only from "
        return said(valid, say_day(coming.since), source_of(coming), ".")
    if lapsed:
        return _has_lapsed(lapsed)
    return said(f"No {plain_list(rule.any_of)} is recorded", in_files("credentials"), ".")


def _has_lapsed(row: CredentialHeld) -> Said:
    lapsed_on = f"{plain(row.credential)} lapsed on "
    return said(lapsed_on, say_day(row.until), source_of(row), ".")


def _comes_on(rule: Credential, case: Case) -> Day:
    """Give the next day on which enough is held, as far as recorded, or FOREVER."""
    met = rule.truth(case.record, case.rules).met
    return next((since for since, _ in met if since > case.on), FOREVER)


def _renew_or_earn(rule: Credential, case: Case) -> Said:
    lapsed, coming = _lapsed(rule, case), _coming(rule, case)
    if coming:
        valid = f"{BY_ITSELF}: the {plain(coming.credential)} is valid from "
        return said(valid, say_day(coming.since))
    if lapsed:
        return said(f"Renew the {plain(lapsed.credential)} and record it")
    return said(f"Earn {_one(tuple(dict.fromkeys(rule.any_of)))} and record it")


def _hold_on(spell: Spell) -> Said:
    """Say by when one that ends too early is to be renewed."""
    renew = f"Renew the {plain(spell.credential)} before it ends on "
    return said(renew, say_day(spell.span[1]), ", and hold it until ", say_day(spell.enough))


def _earn_more(rule: Credential, case: Case) -> Said:
    """Say how many more are to be earned, and of which."""
    running = _running(rule, case)
    open_ones = [name for name, _ in rule.counted(case.rules)]
    open_ones = [name for name in open_ones if name not in {one.credential for one in running}]
    more = (rule.at_least or 1) - len(running)
    if more < 1:
        return _hold_on(min(running, key=lambda one: one.span[1]))
    held = rule.period("held")
    until = f", and hold each for {held}" if held else ""
    if len(open_ones) == more:
        them = "it" if more == 1 else "them"
        return said(f"Earn {_one(open_ones, 'and')} and record {them}{until}")
    further = " more" if running else ""
    return said(f"Earn {in_words(more)}{further} of {plain_list(open_ones, 'and')}{until}")


def _so_many(rule: Credential, around: Surroundings, running: Sequence[Spell]) -> str:
    """Count the credentials of those asked, or of the one held longest the months so far."""
    if _several(rule):
        return f"{sum(one.enough <= around.on for one in running)} of {rule.at_least}"
    months = accrued((_oldest(running).span,), around.on).months
    return of_months(months, rule.held_months)


def _remedy(does: str, name: str) -> Remedy:
    """Earn or renew a credential, which brings it from the day on."""
    return Remedy(
        f"credential.{name}",
        "Credentials",
        f"{does} the {plain(name)}",
        lambda coder, on: CredentialHeld(coder, name, on),
    )


def _others(asked: Sequence[str], names: Names) -> str:
    """Name what counts as a listed credential without being listed itself."""
    counting = {
        name: sorted(
            other for other in names.rules.credentials_for((name,)) if not is_one_of(other, asked)
        )
        for name in asked
    }
    told = [
        f"{listed(others)} {'counts' if len(others) == 1 else 'count'} as "
        f"{'it' if len(asked) == 1 else plain(name)}"
        for name, others in counting.items()
        if others
    ]
    return f" ({', '.join(told)})" if told else ""


def _lapsed(rule: Credential, case: Case) -> CredentialHeld | None:
    over = [row for row in rule.held(case.record, case.rules) if row.until <= case.on]
    return max(over, key=lambda row: row.until, default=None)


def _coming(rule: Credential, case: Case) -> CredentialHeld | None:
    ahead = [row for row in rule.held(case.record, case.rules) if row.since > case.on]
    return min(ahead, key=lambda row: row.since, default=None)


def _line(row: CredentialHeld, around: Surroundings) -> FactLine:
    valid = row.since <= around.on < row.until
    until = say_day(row.until - 1) if row.until < FOREVER else "no end"
    state = "valid" if valid else "not valid"
    return FactLine((plain(row.credential), say_day(row.since), until, state), row, valid)
