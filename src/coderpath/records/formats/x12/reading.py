"""Reading 837I: segments that coding needs go to the claim, all others are passed over unread."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from coderpath.days import Day
from coderpath.records.asked import Asked
from coderpath.records.batch import Batch
from coderpath.records.draft import Draft
from coderpath.records.formats.x12.claim import Claim
from coderpath.records.formats.x12.parties import Parties
from coderpath.records.formats.x12.segments import BLANK, Signs, X12Error, pieces, signs_of
from coderpath.records.formats.x12.transactions import MEND, NOT_INSTITUTIONAL, why_refused
from coderpath.records.making import records_of
from coderpath.records.values import day_of_digits
from coderpath.sentence.words import counted


def is_x12(_: Path, beginning: bytes) -> bool:
    """Tell an X12 file by its first segment."""
    return signs_of(beginning.decode("latin-1").lstrip(BLANK)) is not None


def read_x12(path: Path, asked: Asked) -> Iterator[Batch]:
    """Give the records of a file of institutional claims."""
    file = asked.file or path.name
    noted, told = partial(drafts_of, path, file, noting=True), partial(drafts_of, path, file)
    return records_of(noted, told, asked)


def drafts_of(path: Path, file: str, *, noting: bool = False) -> Iterator[Draft]:
    """Give each claim as it is told; one that is broken off, or no claim at all, with why.

    `file` is its name in findings. Where patients' days are only noted, what tells nothing of them
    is passed over.
    """
    reader = _Reader(file, noting=noting)
    try:
        with path.open("rb") as stream:
            for signs, segments in pieces(stream):
                yield from reader.drafts(signs, segments)
        yield from reader.end()
    except X12Error as error:
        yield from reader.broken(str(error))
    except OSError as error:
        yield from reader.broken(f"The file cannot be read ({(error.strerror or '').lower()})")


class _Reader:
    """Goes through segments; knows the claim that is open, and the loops above it."""

    def __init__(self, file: str, *, noting: bool) -> None:
        self._file = file
        self._noting = noting
        self._row = 0
        self._claim: Claim | None = None
        self._done: list[Draft] = []
        self._parties = Parties()
        self._billed: Day | None = None
        self._implementation = ""
        self._why_not = ""
        self._left_out = 0
        self._open = False
        self._signs = Signs("*", ":", "~")
        self._reads: dict[str, Callable[[list[str]], None]] = {}

    def drafts(self, signs: Signs, segments: list[str]) -> Iterator[Draft]:
        """Give the claims that end in some segments."""
        if signs != self._signs or not self._reads:
            self._use(signs)
        reads, element = self._reads, signs.element
        for segment in segments:
            handler = reads.get(segment[:3])
            if handler is not None:
                handler(segment.split(element))
                if self._done:
                    yield from self._done
                    self._done.clear()

    def end(self) -> Iterator[Draft]:
        """Give the last claim, where the file ends inside a transaction."""
        if not self._open:
            return
        self._refuse_all()
        yield from self._done
        draft = self._claim.draft if self._claim else Draft(self._file, self._row + 1)
        found, allowed = "The file ends inside a transaction", "Each transaction ends with SE"
        draft.refuse("SE", found, allowed, "Send the whole file again")
        yield draft

    def broken(self, why: str) -> Iterator[Draft]:
        """Say that the rest of the file is not read."""
        draft = Draft(self._file, self._row + 1)
        draft.refuse("file", why, "Allowed: X12, from ISA to IEA", "Send the whole file again")
        yield draft

    def _use(self, signs: Signs) -> None:
        """Know segments by their first three signs: of a name of two, the separator is one."""
        self._signs = signs
        named = {
            "GS": self._group,
            "ST": self._begin,
            "SE": self._end,
            "BHT": self._dated,
            "HL": self._level,
            "SBR": self._subscriber,
            "NM1": self._party,
            "DMG": self._demographics,
            "CLM": self._open_claim,
        }
        inside = {
            "DTP": Claim.take_dates,
            "SV1": Claim.take_professional_line,
            "SV2": Claim.take_line,
        }
        if not self._noting:
            inside |= {"CL1": Claim.take_status, "HI": Claim.take_codes}
        of_claim = {name: self._of_claim(take) for name, take in inside.items()}
        every = named | of_claim
        self._reads = {f"{name}{signs.element}"[:3]: one for name, one in every.items()}

    def _of_claim(self, take: Callable[[Claim, list[str]], None]) -> Callable[[list[str]], None]:
        def handler(elements: list[str]) -> None:
            if self._claim is not None:
                take(self._claim, elements)

        return handler

    def _group(self, elements: list[str]) -> None:
        self._implementation = "".join(elements[8:9])

    def _begin(self, elements: list[str]) -> None:
        own = "".join(elements[3:4])
        self._why_not = why_refused("".join(elements[1:2]), own or self._implementation)
        self._parties, self._billed, self._open = Parties(), None, True
        self._left_out = 0

    def _end(self, _: list[str]) -> None:
        self._close()
        self._refuse_all()
        self._open = False

    def _refuse_all(self) -> None:
        """Say once of a transaction why none of its claims is taken."""
        if not self._why_not:
            return
        claims = max(self._left_out, 1)
        draft = Draft(self._file, self._row - self._left_out + 1, rows=claims)
        found = self._why_not
        if self._left_out:
            found += f"; it has {counted(self._left_out, 'claim')}"
        else:
            self._row += 1
        draft.refuse("ST", found, NOT_INSTITUTIONAL, MEND)
        self._done.append(draft)
        self._why_not = ""

    def _close(self) -> None:
        if self._claim is not None:
            self._done.append(self._claim.ended())
            self._claim = None

    def _dated(self, elements: list[str]) -> None:
        self._billed = day_of_digits("".join(elements[4:5]))

    def _level(self, elements: list[str]) -> None:
        self._close()
        self._parties.at_level("".join(elements[3:4]))

    def _subscriber(self, elements: list[str]) -> None:
        if self._claim is None and not self._why_not:
            self._parties.take_subscriber(elements)

    def _demographics(self, elements: list[str]) -> None:
        if self._claim is None and not self._why_not:
            self._parties.take_demographics(elements)

    def _party(self, elements: list[str]) -> None:
        """Take NPI and member number; names, which stand between, are not looked at."""
        entity = "".join(elements[1:2])
        if self._claim is not None:
            if entity == "77":
                self._claim.take_place(elements)
        elif entity == "85":
            self._parties.facility = "".join(elements[9:10]).strip()
        elif entity == "IL":
            self._parties.member = "".join(elements[9:10]).strip()

    def _open_claim(self, elements: list[str]) -> None:
        self._close()
        self._row += 1
        if self._why_not:
            self._left_out += 1
            return
        draft = Draft(self._file, self._row)
        self._claim = Claim(draft, self._parties, self._billed, self._signs)
        self._claim.begin(elements)
