"""The letter to the coder, and the full record for the file: both of the decision record alone."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from coderpath.decision.paper import Grid, Paper, Section, cut, day
from coderpath.decision.record import DecisionKept
from coderpath.decision.rules import Rule, count_met, told_whole
from coderpath.decision.told import comes_next, decided, disagree, title_of
from coderpath.sentence.words import capital, counted, lowered

DID = {
    "asked": "asked for it",
    "agreed": "agreed",
    "approved": "approved it",
    "not_now": "said “not now”",
    "refused": "refused it",
    "asked_more": "asked for more",
    "answered": "answered",
    "withdrawn": "withdrew it",
    "appealed": "appealed",
    "posted": "posted the opening",
    "applied": "applied",
    "shortlisted": "put it on the short list",
    "chosen": "chose",
    "decided": "decided",
}
LEFT_OUT = (
    "{count} of the path are left out here: they rest on personnel records, which are not shown to "
    "whoever printed this."
)
EXCEPTED = {
    "exception_granted": "; the exception covers it from now on",
    "exception_ended": "; an exception covered it until now",
}
IN_FULL = "Each rule and the facts behind it are in the full record."
WHOLE = "The rest stands in the full record."


class Size(NamedTuple):
    """How much a letter says: less and less, until it fits on its sheets."""

    rules: int
    """Rules that are told, the open ones first."""
    text: int
    """Letters of one text."""
    reasons: bool
    """Whether each person's reason is told, beside that of the decision."""


SIZES = (
    Size(60, 1200, reasons=True),
    Size(40, 500, reasons=True),
    Size(24, 240, reasons=True),
    Size(14, 160, reasons=False),
    Size(6, 90, reasons=False),
)
"""From all that a letter can say to the least, which always fits."""


class Shown(NamedTuple):
    """What of a record may be shown: its rules with what is said of them, without some kinds."""

    kept: DecisionKept
    rules: Sequence[tuple[Rule, Mapping[str, Any]]]
    hidden: frozenset[str]
    """The ids of the rules that are left out."""
    withheld: frozenset[str]

    @property
    def told(self) -> DecisionKept:
        """What is told of it: of an exception to a rule left out neither what it asks nor why."""
        data = self.kept.data
        rule = data["decision"].get("rule") if data["act"].startswith("exception") else None
        if rule not in self.hidden:
            return self.kept
        decision = {**data["decision"], "asks": "", "why": ""}
        people = [{**one, "why": ""} for one in data["people"]]
        return DecisionKept({**data, "decision": decision, "people": people})


def shown_of(
    kept: DecisionKept,
    withheld: frozenset[str] = frozenset(),
    besides: frozenset[str] = frozenset(),
) -> Shown:
    """Leave out the rules that rest on kinds of facts which a reader is not shown.

    `besides` are rules known to do so that may not have been judged at all.
    """
    every = list(zip(kept.rules, kept.data["words"]["rules"], strict=True))
    rules = [
        (told_whole(rule, said["facts"]), said)
        for rule, said in every
        if withheld.isdisjoint(said["kinds"]) and rule.id not in besides
    ]
    hidden = frozenset(rule.id for rule, _ in every) - {rule.id for rule, _ in rules} | besides
    return Shown(kept, rules, hidden, withheld)


def letter(shown: Shown, size: Size = SIZES[0]) -> Paper:
    """Write the letter: what was decided, from when, by whom, on what, what comes next."""
    kept = shown.told
    sections = [
        Section("What was decided", [cut(one, size.text) for one in decided(kept)]),
        Section(
            "What comes next",
            [cut(one, size.text) for one in comes_next(kept, shown.hidden)][: size.rules],
        ),
        Section("Who took part", table=_people(kept.data, size)),
        Section("If you disagree, or something is wrong", list(disagree(kept))),
        _judged(shown, size),
    ]
    title = cut(title_of(kept), max(size.text, 120))
    greeting = f"Dear {cut(kept.data['coder']['name'], size.text)},"
    return Paper(title, _about(kept, size.text), sections, footer(shown.kept), greeting)


def footer(kept: DecisionKept) -> str:
    """Say by what a decision is found and checked."""
    number = kept.data["entry"]["number"]
    return f"Decision {number}, entry {number} of the journal. Record SHA-256 {kept.sha256}"


def _about(kept: DecisionKept, longest: int) -> list[tuple[str, str]]:
    coder = kept.data["coder"]
    name = cut(coder["name"], longest)
    to = name if name == coder["code"] else f"{name} ({coder['code']})"
    last = kept.data["people"][-1]
    return [
        ("For", to),
        ("Decided", f"{day(last['on'])} by {cut(last['name'], longest)}"),
        ("Decision", str(kept.data["entry"]["number"])),
    ]


def _people(data: Mapping[str, Any], size: Size) -> Grid:
    """Tell who did what; the reason of the decision itself stands above, and is told once."""
    *before, last = data["people"]
    said = last["why"] == data["decision"]["why"]
    people = [*before, {**last, "why": "" if said else last["why"]}]
    rows = []
    for one in people[-max(size.rules // 2, 5) :]:
        role = f", {lowered(one['role'])}" if one["role"] else ""
        did = capital(DID[one["did"]])
        why = f": {one['why']}" if one["why"] and size.reasons else ""
        who = f"{cut(one['name'], size.text)}{role}"
        rows.append((day(one["on"]), who, cut(f"{did}{why}", size.text)))
    return Grid(("When", "Who", "What"), (3, 5, 8), rows)


def _judged(shown: Shown, size: Size) -> Section:
    """Tell the rules, those that are open first, and by which path and day they were judged."""
    rules = _told_rules(shown)
    rows = [_rule(rule, size, shown.kept.data) for rule, _ in rules[: size.rules]]
    table = Grid(("The path asks", "Stood", "By"), (6, 3, 7), rows) if rows else None
    return Section("By which rules and facts", list(_judged_words(shown, size)), table)


def _told_rules(shown: Shown) -> Sequence[tuple[Rule, Mapping[str, Any]]]:
    """Give the rules that are told, the open ones first; those alone where another was chosen.

    What an applicant met is not why somebody else was chosen.
    """
    if shown.kept.data["act"] == "not_chosen":
        return [one for one in shown.rules if not one[0].is_met]
    return sorted(shown.rules, key=lambda one: one[0].is_met)


def _judged_words(shown: Shown, size: Size) -> Iterator[str]:
    data, path = shown.kept.data, shown.kept.data["path"]
    if path is None or not data["verdict"]["judged"]:
        yield f"Nothing was judged on {day(data['on'])}: no path held for you on that day."
        return
    told, rules = len(_told_rules(shown)), [rule for rule, _ in shown.rules]
    yield (
        f"Judged on {day(data['on'])} by {cut(path['title'], size.text)}, in force from "
        f"{day(path['effective'])}, on {counted(len(data['facts']), 'fact')} that were on file. "
        + (count_met(rules) if rules else "No rules are asked of this move.")
    )
    if told < len(rules):
        yield IN_FULL
    if told > size.rules:
        left = counted(told - size.rules, "more rule")
        yield f"Those that are open stand first. There are {left}. {WHOLE}"
    if shown.hidden:
        yield LEFT_OUT.format(count=counted(len(shown.hidden), "rule"))


def _rule(rule: Rule, size: Size, data: Mapping[str, Any]) -> tuple[str, str, str]:
    state = capital(rule.word) + _excepted(rule, data)
    by = cut(rule.told, size.text)
    return cut(rule.asks, size.text), state, by


def _excepted(rule: Rule, data: Mapping[str, Any]) -> str:
    """Say how an exception stands by a rule: what was judged was before one begins, or ends."""
    decided = EXCEPTED.get(data["act"], "") if rule.id == data["decision"].get("rule") else ""
    return decided or ("; an exception covers it" if rule.exception is not None else "")
