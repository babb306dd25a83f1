"""A text in quotes as it is read: whole, or put together from pieces, with a name in each hole."""

import ast
from collections.abc import Iterator

ROWS = frozenset({"Clause", "said"})
"""What puts its arguments in a row, one sentence."""


def is_text(node: ast.AST) -> bool:
    """Tell whether a text is written here, whole or in pieces."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add) and (is_text(node.left) or is_text(node.right))
    if isinstance(node, ast.IfExp):
        return is_text(node.body) and is_text(node.orelse)
    return isinstance(node, ast.JoinedStr) or _is_sentence(node)


def _is_sentence(node: ast.AST) -> bool:
    """Tell whether this puts its arguments in a row, one sentence."""
    return (
        isinstance(node, ast.Call) and name_of(node.func) in ROWS and any(map(is_text, node.args))
    )


def binds(one: ast.expr, other: ast.expr) -> bool:
    """Tell whether two neighbours are read as one: at their seam stands a blank or a sign."""
    left, right = _edge(one, -1), _edge(other, 0)
    return left.endswith((" ", '"', "(")) or right.startswith((" ", '"', ",", ".", ";", ":", ")"))


def _edge(node: ast.AST, at: int) -> str:
    """Give the text with which a text begins or ends; nothing where it comes from elsewhere."""
    if isinstance(node, ast.JoinedStr) and node.values:
        return _edge(node.values[at], at)
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        return ""
    return node.value if len(node.value) > 1 else ""


def written(node: ast.AST) -> str:
    """Write a text with a name in curly brackets for whatever comes from elsewhere."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else f"{{{node.value}}}"
    if isinstance(node, ast.JoinedStr):
        return "".join(written(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return written(node.value)
    if isinstance(node, ast.BinOp) and is_text(node):
        return written(node.left) + written(node.right)
    if isinstance(node, ast.IfExp) and is_text(node):
        return f"[{' | '.join(way for way in map(written, (node.body, node.orelse)) if way)}]"
    if isinstance(node, ast.Call) and _is_sentence(node):
        return "".join(map(written, node.args))
    return f"{{{_hole(node)}}}"


def _hole(node: ast.AST) -> str:
    """Name what comes from elsewhere, with the words that it is given."""
    name = name_of(node)
    if not isinstance(node, ast.Call):
        return name
    texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
    return name + "".join(f' "{text}"' for text in texts if isinstance(text, str) and text.strip())


def name_of(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Call):
        return name_of(node.func)
    if isinstance(node, ast.Subscript | ast.Starred | ast.Await):
        return name_of(node.value)
    return "…"


def holes(node: ast.AST) -> Iterator[ast.AST]:
    """Give what stands in the holes of a text, in which there may be texts again."""
    parts: list[ast.AST] = []
    if isinstance(node, ast.JoinedStr):
        parts += node.values
    elif isinstance(node, ast.FormattedValue):
        parts += [node.value]
    elif isinstance(node, ast.BinOp):
        parts += [node.left, node.right]
    elif isinstance(node, ast.IfExp):
        parts += [node.body, node.orelse]
    elif isinstance(node, ast.Call):
        parts += node.args
    for part in parts:
        yield from holes_of(part)


def holes_of(part: ast.AST) -> Iterator[ast.AST]:
    """Give the holes of a piece: it is a text itself, or it is a hole."""
    if isinstance(part, ast.FormattedValue) or is_text(part):
        yield from holes(part)
    elif isinstance(part, ast.Call):
        rest = [*part.args, *part.keywords]
        yield from (one for one in rest if not isinstance(one, ast.Constant))
    else:
        yield part
