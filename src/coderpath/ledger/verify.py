"""Checks an exported ledger against checkpoints that were kept elsewhere.

    python verify.py LEDGER [CHECKPOINT ...]

This one file needs Python 3.11 and nothing else: no package, no database, nothing of Coderpath.
Read it before you trust it; it is written for that. It does not check the signature under a
checkpoint: any public tool that knows C2SP signed notes does, with the log's public key.

What it is about. Every action wrote one numbered entry: who did what, when, why, and a digest over
every row that it put on file or closed. Each entry is a leaf of a Merkle tree (RFC 9162). A
checkpoint says: at so many entries, the root of the tree was this. Whoever changes an entry or a
row afterwards changes the root; who works all of it out anew gets another root than it says.

The file. One thing a line, its parts between tabs:

    coderpath-ledger  1  NAME OF THE LOG  NUMBER OF ENTRIES
    entry  CANONICAL  LEAF  SUBTREES  SALT  WHY  DETAILS
    row    EVENT  LINE  OWN SALTS  KEY
    many   EVENT  NUMBER  NAME  LINE

CANONICAL is the JSON of which LEAF, in hex, is the hash. WHY and DETAILS stand in it as digests
with a salt, each worked out from SALT. The rows of an entry follow it. EVENT is the table and the
column that names the entry; LINE is the row as JSON. A column that may be erased stands in LINE as
a digest, and OWN SALTS says for each such column [salt, value], or [null, null] once erased. Once
WHY and DETAILS are erased, SALT is gone with them; each row has then the KEY that it would give.
A row may stand for very many others: its column `many` has, by NAME, how many and a digest over
their LINES, which follow it with its NUMBER, each a text as JSON.
"""

import json
import sys
from base64 import b64decode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any, TypeAlias

FORM = 1

Checkpoint: TypeAlias = tuple[str, int, bytes]
"""The name of a log, how many entries it had, and the root of its tree."""


class Unreadable(Exception):  # noqa: N818 -- it tells of a file, not of an error of ours
    """A file is not what it should be."""


# --- The tree: RFC 9162, 2.1.1 ---


def leaf_hash(data: bytes) -> bytes:
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


class Tree:
    """A growing tree, of which only the roots of whole subtrees are kept, the largest first."""

    def __init__(self) -> None:
        self.size = 0
        self.roots: list[bytes] = []

    def append(self, leaf: bytes) -> list[bytes]:
        """Add a leaf; give the roots of the subtrees that it completes, the smallest first."""
        completed, position = [], self.size
        while position & 1:
            leaf = node_hash(self.roots.pop(), leaf)
            completed.append(leaf)
            position >>= 1
        self.roots.append(leaf)
        self.size += 1
        return completed

    def root(self) -> bytes:
        if not self.roots:
            return sha256().digest()
        found = self.roots[-1]
        for left in reversed(self.roots[:-1]):
            found = node_hash(left, found)
        return found


# --- Checkpoints: C2SP tlog-checkpoint ---


def read_checkpoint(text: str) -> Checkpoint:
    lines = text.split("\n")
    try:
        origin, size, root = lines[0], int(lines[1]), b64decode(lines[2], validate=True)
    except (IndexError, ValueError):
        raise Unreadable("it is no checkpoint: a name, a number and a root, a line each") from None
    if not origin or size < 0 or len(root) != 32 or lines[3:4] != [""]:
        raise Unreadable("it is no checkpoint: a name, a number and a root, a line each")
    return origin, size, root


# --- One entry and its rows ---


def commitment(salt: bytes, name: str, text: str) -> str:
    """Give the digest of a text under the salt of its entry."""
    if not text:
        return ""
    own = sha256(salt + name.encode()).digest()
    return sha256(own + text.encode()).hexdigest()


class Entry:
    """An entry as the file tells it, with what is wrong with it."""

    def __init__(self, parts: Sequence[str]) -> None:
        if len(parts) != 6:
            raise ValueError("a line of an entry has 7 parts")
        canonical, leaf, subtrees, salt, self.why, self.details = parts
        self.leaf, self.told_leaf, self.subtrees = leaf_hash(canonical.encode()), leaf, subtrees
        self.told = json.loads(canonical)
        self.number, self.salt = self.told["number"], bytes.fromhex(salt)
        self.rows: dict[str, list[tuple[int, bytes]]] = {}
        self.said: dict[tuple[str, str, str], list[Any]] = {}
        self.many: dict[tuple[str, str, str], list[Any]] = {}

    def add(self, parts: Sequence[str]) -> None:
        """Take a row in."""
        event, line, own, key = (*parts, "", "")[:4]
        told = json.loads(line)
        table = event.partition(".")[0]
        seal = sha256(self._key(table, told["id"], key) + line.encode()).digest()
        self.rows.setdefault(event, []).append((told["id"], seal))
        for name, digest in (told.get("many") or {}).items():
            self.said[event, str(told["id"]), name] = digest
        self._check_own(event, told, json.loads(own) if own else {})

    def add_one_of_many(self, parts: Sequence[str]) -> None:
        """Take in a row for which another one stands."""
        event, number, name, line = parts
        found = self.many.setdefault((event, number, name), [0, sha256()])
        found[0] += 1
        found[1].update(f"{json.loads(line)}\n".encode())

    def _key(self, table: str, number: int, kept: str) -> bytes:
        if self.salt:
            return sha256(b"%b%b:%d" % (self.salt, table.encode(), number)).digest()
        if len(kept) != 64:  # A longer one could take in the beginning of the line.
            raise ValueError("a row of an entry without a salt has a key of 64 signs")
        return bytes.fromhex(kept)

    def _check_own(self, event: str, told: dict[str, Any], own: dict[str, Any]) -> None:
        for column, (salt, value) in own.items():
            if salt is None and value is None:
                continue  # It was erased: nobody can say any more what it was.
            if salt is None or salted(salt, value) != told.get(column):
                raise Changed(f"{column} of row {told['id']} of {event} is not what it was")

    def check(self) -> None:
        """Raise Changed where something is not as it was when the entry was written."""
        told = self.told
        if told["form"] != FORM:
            raise Unreadable(f"entry {self.number} is in form {told['form']}; this reads {FORM}")
        if self.leaf.hex() != self.told_leaf:
            raise Changed("its number, time, people, act or digests are not what they were")
        if (self.salt or self.why) and commitment(self.salt, "why", self.why) != told["why"]:
            raise Changed("its reason is not what it was")
        details = commitment(self.salt, "details", self.details)
        if (self.salt or self.details) and details != told["details"]:
            raise Changed("its details are not what they were")
        if self.rows or told["rows"]:
            self._check_rows()
        for key in sorted(self.said.keys() | self.many.keys()):
            self._check_many(*key)

    def _check_many(self, event: str, number: str, name: str) -> None:
        count, digest = self.said.get((event, number, name), (0, ""))
        found, whole = self.many.get((event, number, name), (0, sha256()))
        if found != count:
            said = f"it wrote {count:,} rows, and {found:,} are on file"
            raise Changed(f"{event} {number}, {name}: {said}")
        if whole.hexdigest() != digest:
            raise Changed(f"{event} {number}, {name}: a row of its {count:,} is not what it was")

    def _check_rows(self) -> None:
        for event in sorted(self.rows.keys() | self.told["rows"].keys()):
            rows = self.rows.get(event, [])
            count, digest = self.told["rows"].get(event, (0, ""))
            if len(rows) != count:
                raise Changed(f"{event}: it wrote {count:,} rows, and {len(rows):,} are on file")
            if sha256(b"".join(seal for _, seal in sorted(rows))).hexdigest() != digest:
                raise Changed(f"{event}: a row of its {count:,} is not what it was")


def salted(salt: str, value: str) -> str:
    return sha256(bytes.fromhex(salt) + value.encode()).hexdigest()


class Changed(Exception):  # noqa: N818 -- as above
    """Something is not as it was written: says what."""


# --- The whole file ---


def verify(file: Iterable[str], checkpoints: Sequence[Checkpoint]) -> tuple[int, int, list[str]]:
    """Give how many entries and rows there are, and everything that is wrong, in sentences."""
    lines = iter(file)
    origin, announced = _head(next(lines, ""))
    wrong: list[str] = []
    roots: dict[int, bytes] = {}
    tree, rows = Tree(), 0
    wanted = {size for _, size, _ in checkpoints}
    if 0 in wanted:
        roots[0] = tree.root()
    for entry in _entries(lines, wrong):
        if entry.rows:
            rows += sum(map(len, entry.rows.values()))
        if entry.number != tree.size + 1:
            wrong.append(f"Entry {entry.number} stands where entry {tree.size + 1} should.")
        try:
            entry.check()
        except Changed as changed:
            wrong.append(f"Entry {entry.number} was changed: {changed}.")
        if b"".join(tree.append(entry.leaf)).hex() != entry.subtrees:
            wrong.append(f"Entry {entry.number}: the subtrees kept with it are not those above it.")
        if tree.size in wanted:
            roots[tree.size] = tree.root()
    if tree.size != announced:
        wrong.append(f"The file says {announced:,} entries and has {tree.size:,}.")
    wrong += _against(checkpoints, origin, roots, tree.size)
    return tree.size, rows, wrong


def _head(line: str) -> tuple[str, int]:
    parts = line.rstrip("\n").split("\t")
    if len(parts) != 4 or parts[:2] != ["coderpath-ledger", "1"] or not parts[3].isdecimal():
        raise Unreadable("it is no exported ledger in form 1")
    return parts[2], int(parts[3])


def _entries(lines: Iterator[str], wrong: list[str]) -> Iterator[Entry]:
    """Give one entry after the other, each with its rows."""
    entry: Entry | None = None
    for number, line in enumerate(lines, 2):
        kind, *parts = line.rstrip("\n").split("\t")
        try:
            if kind == "entry":
                if entry:
                    yield entry
                entry = Entry(parts)
            elif entry and kind == "row":
                _add(entry, parts, wrong)
            elif entry and kind == "many":
                entry.add_one_of_many(parts)
            elif kind == "astray":
                wrong.append(f"A row names an entry that is not there: {' '.join(parts)[:200]}")
            else:
                raise ValueError(f"{kind[:20]!r} is neither an entry nor a row of one")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Unreadable(f"line {number}: {error}") from None
    if entry:
        yield entry


def _add(entry: Entry, parts: Sequence[str], wrong: list[str]) -> None:
    try:
        entry.add(parts)
    except Changed as changed:
        wrong.append(f"Entry {entry.number} was changed: {changed}.")


def _against(
    checkpoints: Sequence[Checkpoint], origin: str, roots: dict[int, bytes], size: int
) -> Iterator[str]:
    """Hold the roots against those of checkpoints, the earliest first."""
    held = 0
    for name, at, root in sorted(checkpoints, key=lambda one: one[1]):
        if name != origin:
            yield f"The checkpoint is of the log {name}, and this is {origin}."
        elif at > size:
            yield f"The log has {size:,} entries, and had {at:,} at the checkpoint: some are gone."
        elif roots[at] != root:
            since = (
                f"entries up to {held:,} are as they were" if held else "from the first entry on"
            )
            yield f"The whole log differs from the checkpoint of {at:,} entries ({since})."
        else:
            held = at


def main(arguments: Sequence[str]) -> int:
    """Say what was found; 0 where all is as it was, 1 where it is not, 2 where nothing was read."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 2
    try:
        checkpoints = [_checkpoint_in(file) for file in arguments[1:]]
        with open(arguments[0], encoding="ascii", newline="\n") as lines:
            size, rows, wrong = verify(lines, checkpoints)
    except (OSError, UnicodeError, Unreadable) as error:
        print(f"Nothing was checked: {error}", file=sys.stderr)
        return 2
    for sentence in wrong:
        print(sentence)
    if wrong:
        print(f"{len(wrong):,} findings in {size:,} entries and {rows:,} rows.")
        return 1
    print(f"{size:,} entries and {rows:,} rows: each is as it was when it was written.")
    for _, at, _ in checkpoints:
        print(f"The log is the one of the checkpoint of {at:,} entries.")
    if checkpoints:
        print(
            "Whether the log signed it, any tool for C2SP signed notes says, with its public key."
        )
    else:
        print("Without a checkpoint kept elsewhere this does not show that nobody wrote it anew.")
    return 0


def _checkpoint_in(file: str) -> Checkpoint:
    with open(file, encoding="utf-8", newline="\n") as text:
        try:
            return read_checkpoint(text.read())
        except Unreadable as error:
            raise Unreadable(f"{file}: {error}") from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
