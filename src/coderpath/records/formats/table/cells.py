"""The cells of one column: each text is read, and looked at for identifiers, once."""

from collections.abc import Sequence

from coderpath.records.formats.table.fields.field import Field, Guard, Reader
from coderpath.records.formats.table.fields.unread import Unread
from coderpath.records.identifiers.identifier import Identifier
from coderpath.records.identifiers.looking import out_of_place, seen_in, unlike_others
from coderpath.records.identifiers.tokens import Tokens

_MOST_KEPT = 50_000
_TEXTS = frozenset({
    "surrogate", "facility", "type", "coder", "sex", "disposition", "service_class", "codes",
})  # fmt: skip
_ALIKE = frozenset({Guard.KEPT_TOKENS, Guard.WORDS})


class Cells(dict[str, object]):
    """What texts of a column say. What was read once is known, as long as it does not grow."""

    def __init__(
        self, field: Field, read: Reader, nothing: frozenset[str], said: frozenset[str]
    ) -> None:
        self.field = field
        self.blank = "" if field.gives in _TEXTS else None
        self._read = read
        self._nothing = nothing
        self._said = said
        """Texts that the mapping names itself: somebody chose them."""
        self._tokens = Tokens()
        self._hit: tuple[str, Identifier] | None = None
        self.has_unread = False

    def __missing__(self, text: str) -> object:
        bare = text.strip()
        value = self.blank if not bare or bare in self._nothing else self._read(bare)
        if bare and self._hit is None and (kind := self._looked(bare, value)):
            self._hit = text, kind
        self.has_unread = self.has_unread or isinstance(value, Unread)
        self[text] = value
        return value

    def read(self, texts: Sequence[str]) -> list[object]:
        """Read some cells."""
        if len(self) > _MOST_KEPT:
            self.clear()
            self.has_unread = False
        return list(map(self.__getitem__, texts))

    def identifier(self, texts: Sequence[str]) -> tuple[int, Identifier] | None:
        """Give the place of the first identifier among cells that were just read, or None."""
        hit = self._hit
        if hit is None and self.field.guard in _ALIKE:
            hit = unlike_others([text for text in texts if text not in self._said])
        return (texts.index(hit[0]), hit[1]) if hit else None

    def _looked(self, bare: str, value: object) -> Identifier | None:
        if bare in self._said:
            return None
        guard = self.field.guard
        if guard is Guard.WORDS:
            return seen_in(bare)
        if isinstance(value, Unread):
            return None if value.belongs else out_of_place(bare)
        return None if guard is Guard.GRAMMAR else self._tokens.look(bare)
