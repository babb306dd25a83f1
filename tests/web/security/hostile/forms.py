"""The forms and parameters of a page, read from its HTML as a browser would."""

from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit


class Form(NamedTuple):
    action: str
    method: str
    fields: list[tuple[str, str]]
    files: list[str]


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms = []
        self.links = []
        self._select = ""

    def handle_starttag(self, tag, attrs):
        given = {key: value or "" for key, value in attrs}
        if tag == "form":
            method = given.get("method", "get").upper()
            self.forms.append(Form(given.get("action", ""), method, [], []))
        elif tag == "a":
            self.links.append(given.get("href", ""))
        elif tag == "select":
            self._select = given.get("name", "")
        elif tag == "option" and self._select:
            self._field(self._select, given.get("value", ""))
        elif given.get("type") == "file" and self.forms:
            self.forms[-1].files.append(given.get("name", ""))
        elif tag in {"input", "textarea", "button"} and given.get("name"):
            self._field(given["name"], given.get("value", ""))

    def handle_endtag(self, tag):
        if tag == "select":
            self._select = ""

    def _field(self, name, value):
        if self.forms:
            self.forms[-1].fields.append((name, value))


def forms_of(address, html):
    """Give the forms of a page, and its links that carry parameters, which are forms as well."""
    reader = _Reader()
    reader.feed(html)
    for form in reader.forms:
        yield form._replace(action=form.action or address)
    for link in reader.links:
        parts = urlsplit(link)
        if parts.query and not parts.netloc:
            yield Form(parts.path or address, "GET", parse_qsl(parts.query), [])
