"""A form of a page as a browser fills it in: what is chosen, ticked or written there already."""

import re
from html.parser import HTMLParser

UNTICKED = frozenset({"checkbox", "radio"})


class Form:
    """One form: where it goes, what it would send, and what else it offers."""

    def __init__(self) -> None:
        self.action = ""
        self.filled: dict[str, str | list[str]] = {}
        self._offered: dict[str, list[str]] = {}

    def offer(self, name: str, value: str, *, taken: bool) -> None:
        self._offered.setdefault(name, []).append(value)
        if taken:
            self.filled[name] = value

    def offered(self, name: str) -> list[str]:
        """Give the values that may be ticked or chosen."""
        return self._offered.get(name, [])


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._select = ""
        self._outside: dict[str, Form] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "form":
            form = self._outside.get(given.get("id", "")) or Form()
            form.action = given.get("action", "")
            self.forms.append(form)
        if not self.forms:
            return
        form, name = self.forms[-1], given.get("name", "")
        if tag == "select":
            self._select = name
            form.filled[name] = ""
        elif tag == "option" and self._select:
            first = not form.offered(self._select)
            taken = first or "selected" in given
            form.offer(self._select, given.get("value", ""), taken=taken)
        elif tag == "input" and name:
            taken = given.get("type") not in UNTICKED or "checked" in given
            self._of(given.get("form", "")).offer(name, given.get("value", ""), taken=taken)

    def _of(self, named: str) -> Form:
        """Give the form that a field stands in, or the one below to which it says that it goes."""
        return self._outside.setdefault(named, Form()) if named else self.forms[-1]

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""


def form_to(html: str, action: str, fields: dict[str, str]) -> Form | None:
    """Find the form that goes somewhere and sends some fields."""
    reader = _Forms()
    reader.feed(html)
    for form in reader.forms:
        if form.action == action and fields.items() <= form.filled.items():
            return form
    return None


def listed_in(html: str, element: str) -> list[str]:
    """Give the points of the list in the element of some id."""
    part = html.partition(f'id="{element}"')[2].partition("</ul>")[0]
    points = re.findall(r"<li[^>]*>(.*?)</li>", part, re.DOTALL)
    return [" ".join(re.sub("<[^>]+>", "", point).split()) for point in points]
