"""What tells a sentence from the names, codes and queries that stand in quotes as well."""

import re

WORD = re.compile(r"[^\W\d_]{2}")
HOLE = re.compile(r"\{[^{}]*\}")
ONE_WORD = re.compile(r"[A-Z][a-z’'-]+[.:?…]?")
SMALL_TURN = re.compile(r"\[[^\sA-Z\]]+( \| [^\sA-Z\]]+)*\]")
QUERY = re.compile(
    r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|BEGIN|PRAGMA|LOCK|WITH|FROM|WHERE|ORDER BY"
    r"|GROUP BY|NOT|AND|OR|ON|SET|VALUES|RETURNING|RAISE|ATTACH|DETACH|COPY|TRUNCATE|ANALYZE|VACUUM"
    r"|RELEASE|SAVEPOINT|ROLLBACK|EXISTS|NULL|REFERENCES|UNIQUE|PRIMARY|FOR EACH|EXECUTE|LEFT JOIN"
    r"|USING|LIMIT|HAVING|UNION|JOIN|CHECK|DEFAULT|IN|AS|CASE)\b"
)
IN_QUERY = re.compile(r"%s|\b(IS (NOT )?NULL|IS DISTINCT|COALESCE|CASE WHEN|SELECT|FROM STDIN)\b")
CODE = re.compile(
    r'="|</?[a-z]|/>|--|__|\\|^[./#?%^]|;$|::|^\w+/\w+;|^[a-z_]+: \S+$'  # markup and settings
    r"|(^|\s)[bt]-\w|\bhalo"  # looks of a chart
)
HEADERS = frozenset(
    ["Accept", "Allow", "Asked", "Cookie", "Lax", "Location", "Referer", "Strict", "Vary"]
)


def holes_left_out(text: str) -> str:
    """Give what is said around holes, and in quotes inside them."""
    return re.sub(r"\{[^{}]*?((?: \"[^\"]*\")*)\}", r" \1 ", text)


def is_said(text: str) -> bool:
    """Tell whether people are meant to read this: several words, or one with a capital."""
    plain = text.strip()
    if not WORD.search(holes_left_out(plain)) or plain in HEADERS or SMALL_TURN.fullmatch(plain):
        return False
    if QUERY.match(plain) or IN_QUERY.search(plain) or CODE.search(plain):
        return False
    return " " in HOLE.sub("x", plain) or bool(ONE_WORD.fullmatch(plain))
