"""A browser as a person has one: cookies, forms with their tokens, one page at a time."""

import re
import time
from collections.abc import Mapping
from html import unescape
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from typing import NamedTuple
from urllib.parse import urlencode
from uuid import uuid4

from benchmarks.load.preparing import PASSWORD
from benchmarks.web.serving import HOST, PATIENCE

NO_ANSWER = 599
"""Stands for a connection that was refused, cut, or never answered."""
TOKEN = re.compile(r'name="(csrfmiddlewaretoken|once)" value="([^"]*)"')
ASKS = re.compile(r'hx-get="([^"]+)" hx-trigger="load"')
WRONG = 400
"""And above: an answer that tells of an error."""
FORM = "application/x-www-form-urlencoded"


class Answer(NamedTuple):
    """What came back, and after how many milliseconds."""

    status: int
    text: str
    leads_to: str
    taken: float


class Browser:
    """Keeps cookies between requests."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self.port = port
        self.cookies: dict[str, str] = dict([cookie.split("=", 1)] if cookie else [])

    def get(self, address: str) -> Answer:
        """Ask for a page, and for what it asks for by itself once it has come.

        The time is that of the page; what it asks for counts as it takes the server's.
        """
        page = self._ask("GET", address, b"", "")
        for asked in ASKS.findall(page.text):
            found = self._ask("GET", unescape(asked), b"", "")
            if found.status >= WRONG:
                return page._replace(status=found.status)
        return page

    def post(self, address: str, page: Answer, **fields: str) -> Answer:
        """Send the form of a page that was opened, filled in."""
        return self.send(address, {**_tokens(page), **fields})

    def send(self, address: str, fields: Mapping[str, str | list[str]]) -> Answer:
        """Send these fields."""
        return self._ask("POST", address, urlencode(fields, doseq=True).encode(), FORM)

    def upload(self, address: str, page: Answer, name: str, content: str) -> Answer:
        """Send a file by the form of a page that was opened."""
        edge = uuid4().hex
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
            for field, value in _tokens(page).items()
        ]
        says = f'Content-Disposition: form-data; name="files"; filename="{name}"'
        body = "".join([*parts, f"--{edge}\r\n{says}\r\n\r\n{content}\r\n--{edge}--\r\n"])
        return self._ask("POST", address, body.encode(), f"multipart/form-data; boundary={edge}")

    def sign_in(self, who: str) -> Answer:
        """Come in by name and password; give the answer to the form alone."""
        page = self.get("/sign-in/")
        if page.status >= NO_ANSWER:
            return page
        return self.post("/sign-in/", page, username=who, password=PASSWORD)

    def _ask(self, method: str, address: str, body: bytes, kind: str) -> Answer:
        headers = {"Cookie": "; ".join(f"{name}={one}" for name, one in self.cookies.items())}
        if kind:
            headers["Content-Type"] = kind
        connection = HTTPConnection(HOST, self.port, timeout=PATIENCE)
        start = time.perf_counter()
        try:
            connection.request(method, address, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        except (OSError, HTTPException):
            return Answer(NO_ANSWER, "", "", (time.perf_counter() - start) * 1000)
        finally:
            connection.close()
        taken = (time.perf_counter() - start) * 1000
        for given in answer.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: one.value for name, one in SimpleCookie(given).items()}
        return Answer(answer.status, text, answer.headers.get("Location", ""), taken)


def _tokens(page: Answer) -> dict[str, str]:
    """Give the tokens of the page's own form, which comes after those of its frame."""
    return {name: unescape(value) for name, value in TOKEN.findall(page.text)}
