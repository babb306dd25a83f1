"""What a change brought, told once on the page that comes after it."""

KEPT_AS = "outcome"


def tell(request, title, lines=(), warnings=()):
    """Keep what the next page tells: a title, answers that differ, and doubts about the rows."""
    request.session[KEPT_AS] = {
        "title": title,
        "lines": [line._asdict() for line in lines],
        "warnings": list(warnings),
    }


def told(request):
    """Give what is to be told, once."""
    return request.session.pop(KEPT_AS, None)
