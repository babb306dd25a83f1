"""What a path says beside its levels: newcomers, credentials, months, requests, older holders."""

from coderpath.days import Day
from coderpath.explain.asks import asks_of, whoever
from coderpath.explain.names import level_title
from coderpath.explain.origin import origin_of
from coderpath.explain.path_rows import Entry
from coderpath.path import CareerPath, EntryRule, placeable
from coderpath.sentence import Said, said
from coderpath.sentence.calendar import MONTH_NAMES
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, listed, plain


def newcomer_entries(path: CareerPath) -> list[Entry]:
    """Say where new hires start: the entry rules, and how far up they may be placed."""
    rules = [_entry_rule(rule, path) for rule in path.entry]
    levels = placeable(path)
    if not levels:
        return rules
    limit = f", {levels[-1].title} at most" if path.hire_at_most else ""
    placed = "A newcomer starts at the last level whose minimum and conditions to move up are met"
    return [*rules, Entry(f"{placed} on the day of hire{limit}")]


def _entry_rule(rule: EntryRule, path: CareerPath) -> Entry:
    return Entry(entry_rule_text(rule, path), origin_of(rule))


def entry_rule_text(rule: EntryRule, path: CareerPath) -> str:
    """Say whom an entry rule lets start where, without a full stop."""
    starts = f"starts at {level_title(path, rule.level)} at least"
    return asks_of(rule, path) if rule.says else f"{capital(whoever(rule.when, path))} {starts}"


def credential_texts(path: CareerPath) -> list[str]:
    """Say which credentials stand for others."""
    return [
        f"{plain(name)} counts as {listed([plain(other) for other in rule.counts_as])}"
        for name, rule in path.credentials.items()
        if rule.counts_as
    ]


def say_rules(path: CareerPath) -> list[Said]:
    """Say when months count, when requests are taken, and what older holders may rely on."""
    close = path.months_close_on
    rules = [said(f"The figures of a month count from day {close} of the next month")]
    if path.requests:
        names = listed([MONTH_NAMES[month - 1] for month in sorted(set(path.requests.months))])
        rules.append(said(f"Requests to move are taken in {names}"))
    if path.grandfather:
        old = path.replaced.title if path.replaced else path.replaces or "the older path"
        last: Day = path.grandfather.until.toordinal() - 1
        held = said(f'Whoever held a level of "{old}" on ', say_day(path.effective_day))
        rules.append(said(held, " may until ", say_day(last), " be ready by either path"))
    return rules
