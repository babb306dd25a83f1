"""Requests made of a page's forms and of an address, with something strange in them."""

from io import BytesIO
from typing import NamedTuple
from urllib.parse import quote

from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from tests.web.security.hostile.values import (
    BODIES,
    CONTENT_TYPES,
    FILES,
    HEADERS,
    IN_ADDRESSES,
    NAMES,
    VALUES,
)

URLENCODED = "application/x-www-form-urlencoded"
SHOWN = 300


class Request(NamedTuple):
    method: str
    address: str
    body: bytes
    content_type: str
    headers: dict[str, str]

    def __str__(self):
        said = (
            f"{self.method} {self.address[:SHOWN]} {self.content_type[:40]} {self.body[:SHOWN]!r}"
        )
        return f"{said} {str(self.headers)[:80]}"

    def sent_by(self, client):
        """Give the answer."""
        given = {"content_type": self.content_type, "headers": self.headers}
        return client.generic(self.method, self.address, self.body, **given)


def strange_address(random, route):
    """Make a request of a route with strange values in its places."""
    address = f"/{route.pattern}"
    for _ in route.arguments:
        start, end = address.index("<"), address.index(">")
        address = address[:start] + _percent(random.choice(IN_ADDRESSES)) + address[end + 1 :]
    method = random.choice(["GET", "GET", "POST"])
    return Request(method, address, b"", URLENCODED, random.choice(HEADERS))


def spoiled(random, form):
    """Make a request of a form with strange values in some fields, or with no form in its body."""
    headers = random.choice(HEADERS)
    if form.method == "POST" and random.random() < 0.15:
        body, kind = random.choice(BODIES), random.choice(CONTENT_TYPES)
        return Request("POST", form.action, body, kind, headers)
    fields = _spoiled_fields(random, form)
    if form.method == "POST" and form.files and random.random() < 0.8:
        files = {name: _file(*random.choice(FILES)) for name in form.files}
        texts = {
            name.encode("utf-8", "replace").decode(): [_bytes(one) for one in many]
            for name, many in fields.items()
        }
        return Request(
            "POST",
            form.action,
            encode_multipart(BOUNDARY, texts | files),
            MULTIPART_CONTENT,
            headers,
        )
    pairs = (f"{_percent(name)}={_percent(one)}" for name, many in fields.items() for one in many)
    written = "&".join(pairs)
    if form.method == "POST":
        return Request("POST", form.action, written.encode(), URLENCODED, headers)
    return Request("GET", f"{form.action.partition('?')[0]}?{written}", b"", URLENCODED, headers)


def _spoiled_fields(random, form):
    """Change, repeat and leave out some values of a form, and add one."""
    choices = {}
    for name, value in form.fields:
        choices.setdefault(name, []).append(value)
    fields = {name: [random.choice(values)] for name, values in choices.items()}
    for name in random.sample(sorted(fields), k=min(len(fields), random.randint(1, 3))):
        how = random.random()
        if how < 0.1:
            del fields[name]
        else:
            fields[name] = random.choices(VALUES, k=3 if how < 0.2 else 1)
    if not fields or random.random() < 0.2:
        fields[random.choice(NAMES)] = [random.choice(VALUES)]
    return fields


def _percent(text):
    return quote(text, safe="", errors="surrogatepass")


def _bytes(text):
    return text.encode("utf-8", "surrogatepass")


def _file(name, content):
    file = BytesIO(content)
    file.name = name
    return file
