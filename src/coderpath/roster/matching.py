"""Matching the people whom a table names, and saying whom nobody could be matched with."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from coderpath.facts.saying import quoted
from coderpath.roster.account import Account
from coderpath.roster.people import NOBODY, Asked, People
from coderpath.roster.said import MOST_PLACES, Said, Sort
from coderpath.sentence.words import counted, listed

_MOST_NAMED = 20


class Matching:
    """Finds people for the rows of one table, and keeps whom it did not find."""

    def __init__(self, people: People, account: Account) -> None:
        self.people = people
        self._account = account
        self._example: dict[str, str] = {}
        self._lines: defaultdict[tuple[str, str], list[int]] = defaultdict(list)

    def knows(self, text: str) -> bool:
        """Tell whether somebody is surely or perhaps meant."""
        return self.people.find(text) != NOBODY

    def take(self, column: str, text: str, line: int) -> str:
        """Give the id of whoever is surely meant; blank, and noted, when nobody is."""
        match = self.people.find(text)
        if not match.surely:
            self._lines[column, text].append(line)
        elif match.surely != text:
            name = self.people.names[match.surely] or match.surely
            says = f"Names are matched with coders: {quoted(text)} is {name} ({match.surely})"
            says = self._example.setdefault(column, says)
            self._account.add(Sort.TAKEN, column, says, line)
        return match.surely

    def asked(self) -> Iterator[Asked]:
        """Give the names of which it is not sure whom they mean."""
        for (column, text), lines in self._lines.items():
            codes = self.people.find(text).perhaps
            if codes:
                perhaps = tuple((code, self.people.names[code] or code) for code in codes)
                doubt = self._doubt(column, text, codes, lines)
                yield Asked(column, text, len(lines), perhaps, doubt.key)

    def said(self) -> Iterator[Said]:
        """Say of each doubtful name what is left out, and once a column who is nobody on file."""
        nobody: defaultdict[str, Counter[str]] = defaultdict(Counter)
        places: defaultdict[str, list[int]] = defaultdict(list)
        for (column, text), lines in self._lines.items():
            if codes := self.people.find(text).perhaps:
                yield self._doubt(column, text, codes, lines)
            else:
                nobody[column][text] = len(lines)
                places[column].extend(lines)
        for column, names in nobody.items():
            yield _nobody(column, names, sorted(places[column]))

    def _doubt(self, column: str, text: str, codes: Sequence[str], lines: list[int]) -> Said:
        names = [f"{self.people.names[code] or code} ({code})" for code in codes]
        says = f"{quoted(text)} is not sure to be anybody on file, and is left out"
        other = f"{quoted(text)} may be {listed(names, 'or')}"
        return Said(Sort.DOUBT, column, says, other, len(lines), _places(lines))


def _nobody(column: str, names: Counter[str], lines: list[int]) -> Said:
    shown = [quoted(name) for name in list(names)[:_MOST_NAMED]]
    if len(names) > _MOST_NAMED:
        shown.append(f"{len(names) - _MOST_NAMED} more")
    is_nobody = "names nobody" if len(lines) == 1 else "name nobody"
    says = (
        f"{counted(len(lines), 'row')} {is_nobody} on file, and this is left out: {listed(shown)}"
    )
    other = "They may be on file under another name, or not be on file yet"
    return Said(Sort.DOUBT, column, says, other, len(lines), _places(lines))


def _places(lines: list[int]) -> tuple[str, ...]:
    return tuple(f"row {line}" for line in lines[:MOST_PLACES])
