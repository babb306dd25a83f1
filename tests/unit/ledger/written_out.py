"""A small ledger as it is exported, made of the library's own bytes."""

import json
from base64 import b64encode
from dataclasses import replace

from coderpath.ledger.entries import LedgerEntry, row_key, salted, sealed_rows, written
from coderpath.ledger.tree import completed
from tests.unit.ledger.kept import Log

ORIGIN = "log.example/coding"
EVENT = "evidence_fact.recorded_in"


def salt_of(number):
    return bytes([number]) * 16


def entry_of(number, lines=()):
    facts = sealed_rows(salt_of(number), "evidence_fact", lines)
    return LedgerEntry(
        number=number,
        at=f"2026-11-15T10:00:{number:02}.000000Z",
        by=(7, "Priya Nair"),
        act="fact.recorded",
        about="C0012",
        why=f"Reason {number}" if number % 2 else "",
        details={"facts": len(lines)} if lines else {},
        rows={EVENT: facts} if lines else {},
    )


def rows_of(number):
    """Give three facts of every third entry, one of them with a text that may be erased."""
    if number % 3:
        return []
    own = {"note": [bytes([9] * 16).hex(), f"Text {number}"]}
    first = number * 10
    told = [{"id": first + at, "kind": "hours", "since": "2026-10-01"} for at in range(3)]
    told[2]["note"] = salted(bytes([9] * 16), own["note"][1])
    return [(one["id"], written(one), own if "note" in one else {}) for one in told]


class Ledger:
    """Entries with their rows: what a test changes, and then writes out anew."""

    def __init__(self, size=10):
        self.entries, self.rows = [], {}
        for number in range(1, size + 1):
            self.rows[number] = rows_of(number)
            self.entries.append(entry_of(number, [one[:2] for one in self.rows[number]]))
        self.leaves = self.canonical()
        self.erased, self.erased_says = set(), ("", "")

    def canonical(self):
        return [one.canonical(salt_of(one.number)) for one in self.entries]

    def change(self, number, **fields):
        self.entries[number - 1] = replace(self.entries[number - 1], **fields)

    def written_anew(self):
        self.leaves = self.canonical()
        return self

    def checkpoint(self, size=None):
        log = Log(self.leaves)
        size = log.size if size is None else size
        return ORIGIN, size, log.root(size)

    def lines(self):
        log = Log(self.leaves)
        yield f"coderpath-ledger\t1\t{ORIGIN}\t{len(self.entries)}\n"
        for entry, canonical in zip(self.entries, self.canonical(), strict=True):
            place = self.entries.index(entry)
            leaf = log.nodes[0, place].hex()
            subtrees = b"".join(log.nodes[node] for node, _ in completed(place + 1)).hex()
            salt, said = salt_of(entry.number).hex(), entry.said()
            if entry.number in self.erased:
                salt, said = "", self.erased_says
            yield "\t".join(["entry", canonical.decode(), leaf, subtrees, salt, *said]) + "\n"
            for number, line, own in self.rows[entry.number]:
                told = [json.dumps(own)] if own else []
                yield "\t".join(["row", EVENT, line, *told, *self.key(entry, number, told)]) + "\n"

    def key(self, entry, number, told):
        """Give what a row is sealed under, where the salt of its entry is gone."""
        if entry.number not in self.erased:
            return []
        key = row_key(salt_of(entry.number), EVENT.partition(".")[0], number).hex()
        return [key] if told else ["", key]


def checkpoint_text(checkpoint):
    origin, size, root = checkpoint
    return f"{origin}\n{size}\n{b64encode(root).decode()}\n\n\N{EM DASH} {origin} AAAAAAAA\n"
