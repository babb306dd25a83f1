"""What somebody typed, kept while it cannot be saved, so that one press sends it once more."""

from dataclasses import dataclass

from django.http import HttpRequest

PASSWORDS = frozenset({"password", "again", "old_password", "new_password1", "new_password2"})
"""Fields that no page shows again, by their names."""
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 -- the name of a field


@dataclass(frozen=True)
class KeptForm:
    """A form that was sent: where to, and every field with its value."""

    address: str
    fields: tuple[tuple[str, str], ...]
    has_files: bool
    has_password: bool

    @property
    def is_whole(self) -> bool:
        """Tell whether sending it once more sends all that was sent."""
        return not (self.has_files or self.has_password)


def kept_form(request: HttpRequest) -> KeptForm | None:
    """Keep a form that a page sent; None where a page was only asked for."""
    if request.method != "POST":
        return None
    shown = tuple(
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name not in PASSWORDS | {TOKEN}
    )
    secret = not PASSWORDS.isdisjoint(request.POST)
    return KeptForm(request.get_full_path(), shown, bool(request.FILES), secret)
