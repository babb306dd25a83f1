"""A form as a page shows it: where it is sent, and what it holds before anybody types."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TICKS = ("checkbox", "radio")
NOT_SENT = ("submit", "button", "file", "image", "reset")

Given = dict[str, str | None]


@dataclass
class ShownForm:
    """Where a form is sent, what it holds, and what could be ticked."""

    action: str
    holds: dict[str, str] = field(default_factory=dict)
    to_tick: dict[str, list[str]] = field(default_factory=dict)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[ShownForm] = []
        self._form: ShownForm | None = None
        self._name: str = ""
        self._text: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name") or ""
        if tag == "form":
            self._begin(given)
        elif self._form and name and tag == "input":
            self._input(self._form, given, name)
        elif tag in {"textarea", "select"}:
            self._name, self._text = name, None
        elif tag == "option" and self._name and ("selected" in given or self._text is None):
            self._text = given.get("value") or ""

    def _begin(self, given: Given) -> None:
        self._form = None
        if given.get("method") == "post":
            self._form = ShownForm(given.get("action") or "")
            self.found.append(self._form)

    def _input(self, form: ShownForm, given: Given, name: str) -> None:
        kind, value = given.get("type"), given.get("value")
        if kind in TICKS:
            form.to_tick.setdefault(name, []).append(value or "on")
        if kind not in (*TICKS, *NOT_SENT) or "checked" in given:
            form.holds[name] = value or ""

    def handle_data(self, data: str) -> None:
        if self._name and self.lasttag == "textarea":
            self._text = (self._text or "") + data

    def handle_endtag(self, tag: str) -> None:
        if tag in {"textarea", "select"} and self._name and self._form:
            self._form.holds[self._name] = (self._text or "").strip()
            self._name = ""


def shown_form(text: str, address: str) -> ShownForm | None:
    """Give the form of a page that is sent to an address; None where there is none."""
    forms = _Forms()
    forms.feed(text)
    return next((one for one in forms.found if one.action in {"", address}), None)
