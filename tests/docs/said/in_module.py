"""The sentences of a module: texts in quotes, put together where the module puts them together."""

import ast

from tests.docs.said.signs import WORD, is_said
from tests.docs.said.written import binds, holes, holes_of, is_text, name_of, written

OF_DEVELOPERS = frozenset({"AssertionError", "NotImplementedError", "TypeError"})
UNSAID_CALLS = frozenset(
    [
        "FieldClasses",
        "ForeignKey",
        "ManyToManyField",
        "OneToOneField",
        "RunSQL",
        "TypeVar",
        "cast",
        "cursor",
        "encode",
        "escape",
        "execute",
        "executemany",
        "executescript",
        "findall",
        "fullmatch",
        "getattr",
        "import_module",
        "match",
        "search",
        "setattr",
        "split",
        "sub",
        "compile",
        "partition",
        "removeprefix",
        "removesuffix",
        "replace",
        "rsplit",
        "strip",
        "strptime",
        "strftime",
        "Index",
        "reverse",
    ]
)
UNSAID_NAMES = frozenset({"__all__"})
LABELS = frozenset(
    [
        "ACTS",
        "acts",
        "count_noun",
        "help",
        "help_text",
        "hint",
        "label",
        "labels",
        "noun",
        "nouns",
        "plural",
        "says",
        "title",
        "titles",
        "verbose_name",
        "word",
        "words",
    ]
)


def sentences(source: str) -> list[str]:
    """List the sentences of a module, in order."""
    teller = Teller()
    teller.visit(ast.parse(source))
    return [" ".join(text.split()) for _, text in sorted(teller.found, key=lambda one: one[0])]


class Teller(ast.NodeVisitor):
    """Goes through a module and keeps what people are meant to read."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.found: list[tuple[tuple[int, int], str]] = []

    def visit(self, node: ast.AST) -> None:
        """Take a text as a whole, or look inside."""
        if is_text(node):
            self._take(node)
        else:
            super().visit(node)

    def _take(self, node: ast.AST, *, label: bool = False) -> None:
        text = written(node)
        if is_said(text) or (label and WORD.search(text)):
            self.found.append(((node.lineno, node.col_offset), text))  # type: ignore[attr-defined]  # a text is an expression
        for hole in holes(node):
            self.visit(hole)

    def visit_Expr(self, node: ast.Expr) -> None:
        """Leave out docstrings."""
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """Leave out what only developers meet."""
        if not (isinstance(node.exc, ast.Call) and name_of(node.exc.func) in OF_DEVELOPERS):
            self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        """Read the labels in a table of labels; leave out lists of names."""
        names = {name_of(target) for target in node.targets}
        if names & LABELS:
            self._labels(node.value)
        elif not names & UNSAID_NAMES:
            self.visit(node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """Leave out what is said of types."""
        if node.value and name_of(node.target) in LABELS:
            self._labels(node.value)
        elif node.value:
            self.visit(node.value)

    def visit_keyword(self, node: ast.keyword) -> None:
        """Read a label, though it is one small word."""
        if node.arg in LABELS:
            self._labels(node.value)
        else:
            self.visit(node.value)

    def _labels(self, node: ast.AST) -> None:
        if isinstance(node, ast.Dict):
            for value in node.values:
                self._labels(value)
        elif is_text(node):
            self._take(node, label=True)
        else:
            self.visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Leave out what is asked of a database, an expression or a type."""
        self.visit(node.func)
        unsaid = name_of(node.func) in UNSAID_CALLS
        self._row([one for one in node.args if not (unsaid and is_text(one))])
        for keyword in node.keywords:
            if not (unsaid and is_text(keyword.value)):
                self.visit(keyword)

    def visit_Tuple(self, node: ast.Tuple) -> None:
        """Put together what a row puts together."""
        self._row(node.elts)

    def visit_List(self, node: ast.List) -> None:
        """Put together what a list puts together."""
        self._row(node.elts)

    def _row(self, parts: list[ast.expr]) -> None:
        """Take neighbours as one text where a blank or a sign binds them."""
        group: list[ast.expr] = []
        for part in parts:
            if group and not binds(group[-1], part):
                self._group(group)
                group = []
            group.append(part)
        if group:
            self._group(group)

    def _group(self, group: list[ast.expr]) -> None:
        if len(group) == 1:
            self.visit(group[0])
            return
        text = "".join(map(written, group))
        if is_said(text):
            self.found.append(((group[0].lineno, group[0].col_offset), text))
        for part in group:
            for hole in holes_of(part):
                self.visit(hole)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """Leave out what something is looked up by."""
        self.visit(node.value)
        if not is_text(node.slice):
            self.visit(node.slice)

    def visit_Compare(self, node: ast.Compare) -> None:
        """Leave out what something is compared with."""
        for part in (node.left, *node.comparators):
            if not is_text(part):
                self.visit(part)

    def visit_arg(self, node: ast.arg) -> None:
        """Leave out annotations."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Look at what a function does, not at its types."""
        for part in (*node.decorator_list, node.args, *node.body):
            self.visit(part)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """Leave out the text that joins others."""
        if not isinstance(node.value, ast.Constant) or node.attr != "join":
            self.visit(node.value)
