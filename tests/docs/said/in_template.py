"""The sentences of a template: its text, and the attributes that people read or hear."""

import re
from html.parser import HTMLParser

from django.template.base import Lexer, Token, TokenType

from tests.docs.said.signs import WORD, holes_left_out, is_said
from tests.docs.said.turns import BREAK, CLOSE, ELSE, OPEN, lines_of

INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "em",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
    ]
)
SILENT = frozenset({"script", "style"})
READ = frozenset(
    [
        "alt",
        "aria-description",
        "aria-label",
        "caption",
        "data-announce",
        "data-l",
        "error",
        "hint",
        "label",
        "lede",
        "note",
        "noun",
        "placeholder",
        "summary",
        "text",
        "title",
        "word",
    ]
)
UNREAD = frozenset(["changes", "class", "kind", "statuses", "trends"])
SIGNS = {
    **dict.fromkeys(("if", "for", "ifchanged"), OPEN),
    **dict.fromkeys(("else", "elif", "empty"), ELSE),
    **dict.fromkeys(("endif", "endfor", "endifchanged"), CLOSE),
    **dict.fromkeys(("block", "endblock", "partialdef", "endpartialdef"), BREAK),
}
BEGIN, END = "\ue000", "\ue001"
QUOTED = re.compile(r"""(\w+)=(?:"([^"]*)"|'([^']*)')""")


def sentences(text: str) -> list[str]:
    """List the sentences of a template, in order."""
    marked = Marked()
    html = "".join(marked.sign(token) for token in Lexer(text).tokenize())
    reader = Reader()
    reader.feed(html)
    reader.close()
    found = [line for part in reader.parts() for line in marked.lines(part)]
    return [line for line in found if WORD.search(holes_left_out(line)) and '="' not in line]


class Marked:
    """A template with a sign in the place of each tag and variable."""

    def __init__(self) -> None:
        """Begin without holes."""
        self._holes: list[tuple[str, list[str]]] = []

    def sign(self, token: Token) -> str:
        """Give what stands for a piece of the template."""
        if token.token_type == TokenType.TEXT:
            return str(token.contents)
        if token.token_type == TokenType.VAR:
            return self._hole(variable(token.contents))
        if token.token_type == TokenType.BLOCK:
            return self._tag(token.contents)
        return ""

    def _tag(self, contents: str) -> str:
        name, _, rest = contents.partition(" ")
        if name in ("include", "kept"):
            file = rest.split()[0].strip("\"'")
            words = [one or other for _, one, other in QUOTED.findall(rest)]
            stem = file.rsplit("/", 1)[-1].removesuffix(".html")
            return self._hole(f"{{{stem}}}", [one for one in words if is_said(one)])
        if name == "with":
            words = [one or other for _, one, other in QUOTED.findall(rest)]
            return self._hole("", [one for one in words if is_said(one) and one[0].isupper()])
        if name == "firstof":
            return self._hole("{firstof}")
        return SIGNS.get(name, "")

    def _hole(self, text: str, beside: list[str] | None = None) -> str:
        self._holes.append((text, beside or []))
        return f"{BEGIN}{len(self._holes) - 1}{END}"

    def lines(self, part: str) -> list[str]:
        """Write a part with its holes filled in, and after it what stands beside them."""
        pattern = f"{BEGIN}(\\d+){END}"
        beside = [line for at in re.findall(pattern, part) for line in self._holes[int(at)][1]]
        return lines_of(re.sub(pattern, lambda at: self._holes[int(at[1])][0], part)) + beside


def variable(contents: str) -> str:
    """Name a variable by its last part, with the words that its filters bring."""
    name = re.split(r"[|:]", contents, maxsplit=1)[0].strip().strip("\"'")
    words = [f' "{one}"' for one in re.findall(r':"([^"]*)"', contents) if WORD.search(one)]
    return f"{{{name.rsplit('.', 1)[-1]}{''.join(words)}}}"


class Reader(HTMLParser):
    """Takes a page apart into what stands between the tags that end a sentence."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__(convert_charrefs=True)
        self._text: list[str] = []
        self._silent = 0

    def parts(self) -> list[str]:
        """List the texts between breaks, with the signs in them."""
        return ["".join(self._text)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """End the sentence before a tag that does so, and read its attributes."""
        self._silent += tag in SILENT
        read = [value for name, value in attrs if value and _is_read(tag, name, value, dict(attrs))]
        if read and tag in INLINE:
            self._beside(read)
            return
        if tag not in INLINE:
            self._text.append(BREAK)
        self._text.extend(f"{BREAK}{value}{BREAK}" for value in read)

    def _beside(self, read: list[str]) -> None:
        """Say what is read of an inline tag before the sentence in which it stands."""
        whole = "".join(self._text)
        before, sign, after = whole.rpartition(BREAK)
        said = "".join(f"{BREAK}{value}{BREAK}" for value in read)
        self._text = [before, said, sign, after]

    def handle_endtag(self, tag: str) -> None:
        """End the sentence after a tag that does so."""
        self._silent -= tag in SILENT
        if tag not in INLINE:
            self._text.append(BREAK)

    def handle_data(self, data: str) -> None:
        """Take what stands between tags."""
        if not self._silent:
            self._text.append(data)


def _is_read(tag: str, name: str, value: str, every: dict[str, str | None]) -> bool:
    """Tell whether people read an attribute: by its name, or on a component by how it looks."""
    plain = name.strip(OPEN + ELSE + CLOSE + BREAK)
    if plain in READ:
        return True
    if plain == "value":
        return every.get("type") in ("submit", "button") or (tag == "c-fact")
    if tag.startswith("c-") or plain.startswith("data-"):
        return plain not in UNREAD and not plain.startswith((":", "hx-")) and is_said(value)
    return False
