"""What the frame around every page needs to know, as plain values."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Link:
    """A label with its address."""

    label: str
    url: str


@dataclass(frozen=True)
class NavItem(Link):
    """One item of the navigation."""

    current: bool = False
    count: int | None = None
    asks: str = ""
    """Where the page asks for the count by itself, once it has come: it is not known, or old."""
    inside: tuple["NavItem", ...] = ()
    """What opens under it, where it is a menu and leads nowhere itself."""


@dataclass(frozen=True)
class Shell:
    """The frame of a page. Everything has a default: a page without a reader still renders."""

    organisation: str = ""
    home: str = "/"
    nav: tuple[NavItem, ...] = ()
    find: str = ""
    """Where a person is looked for; empty for whoever sees nobody by name."""
    as_of: date | None = None
    is_today: bool = True
    is_ahead: bool = False
    """Whether the day is yet to come."""
    name: str = ""
    about: str = ""
    account_links: tuple[Link, ...] = ()
    theme: str = "system"
    path_note: str = ""
    footer: tuple[Link, ...] = ()
    demo: Link | None = None
    tells: tuple[str, ...] = ()
    """What others did with the reader's account, until the reader has taken note."""
    saving: str = ""
    """What is being saved just now, so that figures may change: "An import is being saved"."""

    @property
    def places(self) -> tuple[NavItem, ...]:
        """Where the bar leads, those in menus among them."""
        return tuple(one for item in self.nav for one in item.inside or (item,))
