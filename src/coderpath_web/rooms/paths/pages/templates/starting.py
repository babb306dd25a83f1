"""Templates to start from: each is read as a path is, and copied to be edited or adopted."""

from django.http import Http404
from django.shortcuts import render

from coderpath.documents.path.templates import TEMPLATES, template_named
from coderpath_web.rooms.paths.pages.adopt.adopting import show_document
from coderpath_web.rooms.paths.pages.downloads import yaml_answer
from coderpath_web.rooms.paths.pages.read.reading import PathReading
from coderpath_web.rooms.paths.pages.templates.copying import CopyForm, form_of
from coderpath_web.rooms.paths.pages.templates.notes import Block, blocks
from coderpath_web.rooms.paths.rules import may_adopt


class TemplateReading(PathReading):
    """A template as a page: the path, and the form that makes it one's own."""

    def __init__(self, name: str, form: CopyForm) -> None:
        template = template_named(name)
        if template is None:
            raise Http404
        self.template = template
        self.form = form
        super().__init__(template.path)

    @property
    def notes(self) -> list[Block]:
        """Where it comes from, and how it was read."""
        return list(blocks(self.template.sources))

    @property
    def is_pattern(self) -> bool:
        """Whether it follows no single ladder that was read."""
        return self.path.source is None


def templates(request):
    may_adopt(request.viewer).or_refuse()
    page = "rooms/paths/pages/templates/templates.html"
    return render(request, page, {"templates": TEMPLATES})


def template(request, name):
    may_adopt(request.viewer).or_refuse()
    return _shown(request, TemplateReading(name, form_of(None)))


def document(request, name):
    """Give the document of a copy, to be edited."""
    page = _asked(request, name)
    if not page.form.is_valid():
        return _shown(request, page)
    copy = page.form.copy_of(page.template)
    return yaml_answer(copy.text, copy.name)


def examples(request, name):
    page = _asked(request, name)
    return yaml_answer(page.template.examples, f"examples-{name}")


def adopt(request, name):
    """Show what adopting a copy would do; whoever adopts it sends its text from there."""
    page = _asked(request, name)
    if not page.form.is_valid():
        return _shown(request, page)
    why = f"Started from the template {name}."
    return show_document(request, page.form.copy_of(page.template).text, why)


def _asked(request, name) -> TemplateReading:
    may_adopt(request.viewer).or_refuse()
    return TemplateReading(name, form_of(request.GET))


def _shown(request, page: TemplateReading):
    return render(request, "rooms/paths/pages/templates/template.html", {"page": page})
