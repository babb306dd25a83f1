"""The patient types that a standard can be set for, by what they are called."""

from coderpath.same_name import once
from coderpath.sentence.words import capital, plain
from coderpath_web.documents.named import path_today
from coderpath_web.facts.queries import on_file
from coderpath_web.rooms.standards.models import HowSet


def known_types() -> dict[str, str]:
    """Give each type with its name: those of the path in force, then others with a standard.

    A class of a type, which is kept as a type of its own, is none of them.
    """
    path = path_today()
    named = dict(path.patient_types) if path else {}
    subjects = on_file().filter(kind="standards").order_by("subject")
    classes = HowSet.objects.exclude(service_class="").values("type")
    others = subjects.exclude(subject__in=classes).values_list("subject", flat=True).distinct()
    return {one: named.get(one) or capital(plain(one)) for one in once([*named, *others])}
