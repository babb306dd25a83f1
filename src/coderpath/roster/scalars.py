"""Reading the plain parts of a map: names, styles, factors, values, a yes or a no."""

from decimal import Decimal, InvalidOperation

from coderpath.facts.saying import quoted
from coderpath.facts.values.choices import YES_NO
from coderpath.roster.named import Named
from coderpath.roster.problems import Problems
from coderpath.roster.styles import SIGNS, Style, style_of
from coderpath.tree.texts import Entry, Node, entries, items, place_of, text_of


def named(node: Node) -> Named:
    """Give the name of a column of the table, with its place in the map."""
    return Named(str(node.value), place_of(node))


def read_yes_no(node: Node, what: str, problems: Problems) -> bool | None:
    """Read a yes or a no."""
    text = text_of(node, what, problems)
    answer = YES_NO.get(text.lower())
    if answer is None:
        found = f"{quoted(text)} is neither yes nor no"
        problems.add(place_of(node), found, f"{what} takes yes or no", "Write yes or no")
    return answer


def read_styles(node: Node, problems: Problems, *, with_day: bool) -> tuple[Style, ...]:
    """Read one style of dates or months, or a list of them."""
    styles: list[Style] = []
    for item in items(node):
        text = text_of(item, "a style", problems)
        style = style_of(text, with_day=with_day)
        if style:
            styles.append(style)
        else:
            needs = "a year, a month and a day" if with_day else "a year and a month"
            example = "%m/%d/%Y" if with_day else "%b %Y"
            found = f"{quoted(text)} is not a style of {'dates' if with_day else 'months'}"
            allowed = f"A style has {needs}, of {SIGNS}"
            problems.add(place_of(item), found, allowed, f'Write for instance "{example}"')
    return tuple(styles)


def read_factor(entry: Entry, problems: Problems) -> Decimal | None:
    """Read a factor or a divisor."""
    text = text_of(entry.value, entry.key, problems)
    try:
        factor = Decimal(text)
    except InvalidOperation:
        factor = Decimal(0)
    if factor.is_finite() and 0 < factor < 10**9:
        return factor
    found = f"{quoted(text)} is not a factor"
    allowed = f"{entry.key} takes a number above zero"
    problems.add(place_of(entry.value), found, allowed, "Write 60 for hours")
    return None


def read_values(entry: Entry, problems: Problems) -> dict[str, str]:
    """Read what each value stands for, by its folded form."""
    return {
        value.key.strip().casefold(): text_of(value.value, "a value", problems)
        for value in entries(entry.value, entry.key, problems)
    }
