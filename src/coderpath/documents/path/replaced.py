"""How a path fits the one that it replaces, where grandfathering judges by both."""

from collections.abc import Iterator

from coderpath.documents.path.form import PATH
from coderpath.findings import Finding, Grade
from coderpath.path import CareerPath
from coderpath.same_name import form, forms
from coderpath.sentence.words import listed
from coderpath.tree.values import Loc, Tree

FITS = "grandfather judges by the replaced path under the names that levels had there"


def misfits(text: str, file: str, path: CareerPath, replaced: CareerPath) -> list[Finding]:
    """Warn of levels without an old name, and of old levels that no new one names."""
    if path.grandfather is None:
        return []
    tree = Tree(text, file, PATH)
    for loc, found, mend in (*_without_old_name(path, replaced), *_unnamed(path, replaced)):
        tree.add(loc, found, FITS, mend, grade=Grade.WARNING)
    return tree.findings


def unread(text: str, file: str, path: CareerPath) -> list[Finding]:
    """Say that the replaced path cannot be read, where grandfathering needs it."""
    found = f'There is no readable document for "{path.replaces}", which this path replaces'
    mend = f"Put {path.replaces}.yaml beside this file, or take grandfather out"
    return _missing(Tree(text, file, PATH), path, Grade.ERROR, found, mend)


def not_on_file(text: str, file: str, path: CareerPath) -> list[Finding]:
    """Warn that the replaced path was not adopted: it may be, and counts from then on."""
    found = f'"{path.replaces}", which this path replaces, is not adopted here'
    mend = "Adopt it as well, or take grandfather out: until then it helps nobody"
    return _missing(Tree(text, file, PATH), path, Grade.WARNING, found, mend)


def _missing(tree: Tree, path: CareerPath, grade: Grade, found: str, mend: str) -> list[Finding]:
    if path.grandfather is not None:
        needs = "grandfather needs it to judge by either path"
        tree.add(("replaces",), found, needs, mend, grade=grade)
    return tree.findings


def circle(text: str, file: str, names: list[str]) -> list[Finding]:
    """Say that paths replace each other in a circle."""
    tree = Tree(text, file, PATH)
    tree.add(
        ("replaces",),
        f"Paths replace each other in a circle: {', '.join(names)}",
        "A path replaces one that came before it",
        "Remove one link of the circle",
    )
    return tree.findings


def _without_old_name(path: CareerPath, replaced: CareerPath) -> Iterator[tuple[Loc, str, str]]:
    old = forms(replaced.by_name)
    for at, level in enumerate(path):
        said_to_be_new = not level.formerly and "formerly" in level.model_fields_set
        if not said_to_be_new and old.isdisjoint(forms((level.level, *level.formerly))):
            found = f'Level "{level.level}" has no name in the path that this one replaces'
            yield (
                ("levels", at, "level"),
                found,
                "Add formerly, or write formerly: [] where the level is new",
            )


def _unnamed(path: CareerPath, replaced: CareerPath) -> Iterator[tuple[Loc, str, str]]:
    named = {form(name) for level in path for name in (level.level, *level.formerly)}
    lost = [level.level for level in replaced if form(level.level) not in named]
    if lost:
        found = f"No level says that it was formerly {listed(lost)}"
        yield ("replaces",), found, "Add formerly where the level goes on, unless it has ended"
