"""The full record for the file: every rule, fact, date and source that the decision names."""

from collections.abc import Iterator, Mapping
from typing import Any

from coderpath.decision.codes import kind_title, led_to_by, spelt_out
from coderpath.decision.letter import DID, LEFT_OUT, Shown, footer
from coderpath.decision.paper import Grid, Paper, Section, day, last_day, moment
from coderpath.decision.rules import Rule
from coderpath.decision.told import comes_next, decided, headline
from coderpath.ledger.proof_texts import EntryProof
from coderpath.sentence.words import capital, counted, lowered

WRITTEN_TO = "As it was written to the coder."
FACTS = (
    "Each fact as it was on file, by its number and the SHA-256 of all its columns. The sentences "
    "about them stand with the rules above."
)
PROVEN = (
    "The hashes below lead from the leaf of the entry to the root that the signed checkpoint tells "
    "of {count}, by RFC 9162. The leaf stands in an exported ledger, too, with the bytes of which "
    "it is the hash. The lines are a C2SP tlog-proof, which public tools read."
)
NOT_PROVEN = (
    "When this was printed no checkpoint covered the entry yet. One is signed each day while the "
    "product is served: print it again then."
)


def full_record(shown: Shown, proof: EntryProof | None = None) -> Paper:
    """Write all that a record holds, and what proves that its entry is in the ledger."""
    kept = shown.told
    sections = [
        Section("What was decided", [WRITTEN_TO, *decided(kept), *comes_next(kept, shown.hidden)]),
        Section("Who took part", table=_people(kept.data["people"])),
        Section("What it rests on", table=_basis(kept.data)),
        *_rules(shown),
        _facts(shown),
        _proof(proof),
    ]
    return Paper(
        f"Record of a decision: {headline(kept)}", _about(shown), sections, footer(shown.kept)
    )


def _about(shown: Shown) -> list[tuple[str, str]]:
    data = shown.kept.data
    return [
        ("Coder", f"{data['coder']['name']} ({data['coder']['code']})"),
        ("Decision", f"{data['entry']['number']}, {data['act'].replace('_', ' ')}"),
        ("Written", moment(data["entry"]["at"])),
        ("Led to by", led_to_by(data)),
    ]


def _people(people: list[Mapping[str, Any]]) -> Grid:
    rows = [
        (
            day(one["on"]),
            str(one["entry"]),
            ", ".join(filter(None, (one["name"], lowered(one["role"])))),
            capital(DID[one["did"]]) + (f": {one['why']}" if one["why"] else ""),
        )
        for one in people
    ]
    return Grid(("When", "Entry", "Who", "What"), (3, 2, 5, 8), rows)


def _basis(data: Mapping[str, Any]) -> Grid:
    return Grid(("What", "Of the record"), (3, 10), list(_basis_rows(data)))


def _basis_rows(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    path, verdict = data["path"], data["verdict"]
    if path is not None:
        yield "Path", f"{path['title']}, in force from {day(path['effective'])}"
        yield "Its text", f"SHA-256 {path['sha256']}"
        if path["replaced"]:
            replaced = path["replaced"]
            title = replaced.get("title") or spelt_out(replaced["name"])
            yield "Replaces", f"{title}, SHA-256 {replaced['sha256']}"
    yield "Day judged", day(data["on"])
    yield "Newest entry known", str(data["known"]["entry"])
    if verdict["judged"]:
        held = data["words"].get("holds") or [spelt_out(one) for one in verdict["holds"]]
        yield "Levels held", ", ".join(held) or "none"
        yield "Within the rules", "yes" if verdict["within_rules"] else "no"
    if "overtakes" in data["decision"]:
        yield "Overtook", _overtook(data["decision"]["overtakes"])


def _overtook(number: int) -> str:
    return f"{counted(number, 'coder')} who held a lower level there" if number else "nobody"


def _rules(shown: Shown) -> Iterator[Section]:
    if shown.hidden:
        yield Section("Left out", [LEFT_OUT.format(count=counted(len(shown.hidden), "rule"))])
    for number, (rule, said) in enumerate(shown.rules, start=1):
        yield Section(f"Rule {number}: {rule.asks}", list(_said(rule, said)))


def _said(rule: Rule, said: Mapping[str, Any]) -> Iterator[str]:
    since = f", since {day(rule.since)}" if rule.since else ""
    yield f"{capital(rule.word)}{since}. {rule.told}"
    if rule.exception is not None:
        yield f"Exception {rule.exception} covers it through {last_day(rule.until)}."
    for one in said["facts"]:
        yield f"– {one}"
    if said["numbers"]:
        yield f"By number: {', '.join(map(str, said['numbers']))}"
    if rule.origin:
        yield f"{rule.origin}. Its id in the path: {rule.id}"


def _facts(shown: Shown) -> Section:
    facts = [one for one in shown.kept.data["facts"] if one["kind"] not in shown.withheld]
    rows = [(str(one["number"]), kind_title(one["kind"]), one["sha256"]) for one in facts]
    return Section("Facts seen", [FACTS], Grid(("Fact", "Kind", "SHA-256"), (2, 3, 11), rows))


def _proof(proof: EntryProof | None) -> Section:
    heading = "Proof that it is in the ledger"
    if proof is None:
        return Section(heading, [NOT_PROVEN])
    checkpoint = proof.checkpoint
    size = counted(checkpoint.size, "entry", "entries")
    rows = [
        ("Entry", str(proof.number)),
        ("Its leaf", f"SHA-256 {proof.leaf.hex()}"),
        ("Root", checkpoint.root.hex()),
        (
            "Of the ledger",
            f"{checkpoint.origin}, at {size}",
        ),
    ]
    table = Grid(("What", "Of the ledger"), (3, 10), rows)
    return Section(heading, [PROVEN.format(count=size)], table, proof.text.rstrip("\n").split("\n"))
