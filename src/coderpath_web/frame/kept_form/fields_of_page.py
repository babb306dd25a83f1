"""How a page calls its fields, read from the page itself, so that no list can fall behind it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_FIELDS = frozenset({"input", "select", "textarea", "button"})
_TICKED = frozenset({"checkbox", "radio"})
_ASIDE = frozenset({"small", "span"})
"""Parts of a label that tell more of it: "optional", what is on file."""


@dataclass
class AskedField:
    """One field of a page: its type, its own value, how it is called, and what can be chosen."""

    name: str
    type: str
    value: str = ""
    id: str = ""
    label: str = ""
    options: dict[str, str] = field(default_factory=dict)

    @property
    def is_typed(self) -> bool:
        """Tell whether people fill it in."""
        return self.type not in {"hidden", "button", "submit", "password", "file"}

    @property
    def is_ticked(self) -> bool:
        """Tell whether it is one of those that are ticked, each of which has its own value."""
        return self.type in _TICKED


class FieldsOfPage(HTMLParser):
    """Reads the fields of a page, with their labels and options."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: list[AskedField] = []
        self._labels: dict[str, str] = {}
        self._label = self._option = ""
        self._taken: list[str] | None = None
        self._aside = 0
        self.feed(page)
        self.close()
        for one in self.fields:
            one.label = one.label or self._labels.get(one.id, "")

    def of(self, name: str, value: str) -> AskedField | None:
        """Give the field that sends a value under a name."""
        named = [one for one in self.fields if one.name == name]
        exact = (one for one in named if one.is_ticked and one.value == value)
        return next(exact, named[0] if named else None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of a field, or begin to take the text of a label or an option."""
        given = {name: value or "" for name, value in attrs}
        if tag in _FIELDS and given.get("name"):
            self._begin(tag, given)
        elif tag == "label":
            self._label, self._taken, self._aside = given.get("for", ""), [], 0
        elif tag == "option" and self.fields:
            self._option, self._taken, self._aside = given.get("value", ""), [], 0
        elif tag in _ASIDE and (self._aside or tag == "small" or _is_extra(given)):
            self._aside += self._taken is not None

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        kind = given.get("type", "text") if tag == "input" else tag
        self.fields.append(
            AskedField(
                given["name"],
                kind,
                given.get("value", "on" if kind in _TICKED else ""),
                given.get("id", ""),
                given.get("aria-label", ""),
            )
        )

    def handle_data(self, data: str) -> None:
        """Take what stands in a label or an option."""
        if self._taken is not None and not self._aside:
            self._taken.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Keep the text of a label or an option."""
        if tag in _ASIDE:
            self._aside = max(0, self._aside - 1)
        elif self._taken is not None and tag in {"label", "option"}:
            text = " ".join("".join(self._taken).split())
            if tag == "label":
                self._labels[self._label] = text
            else:
                self.fields[-1].options[self._option] = text
            self._taken = None


def _is_extra(given: dict[str, str]) -> bool:
    return not {"optional", "vh"}.isdisjoint(given.get("class", "").split())
