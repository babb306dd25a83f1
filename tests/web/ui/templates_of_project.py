"""Every template of the project, and the components that it uses."""

from pathlib import Path

from django.template.loader import get_template
from django_cotton.templatetags._component import CottonComponentNode
from django_cotton.templatetags._slot import CottonSlotNode

import coderpath_web

ROOT = Path(coderpath_web.__file__).parent


def template_paths():
    """Give the files of all templates."""
    return sorted(path for path in ROOT.rglob("*.html") if path.is_file())


def name_of(path):
    """Give the name under which a template is loaded."""
    place = path.relative_to(ROOT)
    # An app's own folder of templates; a page may be called so too.
    is_of_app = place.parts[1] == "templates"
    return "/".join(place.parts[2:]) if is_of_app else place.as_posix()


def uses(name):
    """Give each use of a component in a template: its name, attributes, slots."""
    nodes = get_template(name).template.nodelist.get_nodes_by_type(CottonComponentNode)
    return [
        (node.component_name.replace("_", "-"), node.attrs, _slots(node.nodelist)) for node in nodes
    ]


def _slots(nodelist):
    """Give the slots that are filled directly, not those of components further in."""
    found = []
    for node in nodelist:
        if isinstance(node, CottonSlotNode):
            found.append(node.slot_name)
        elif not isinstance(node, CottonComponentNode):
            for kind in node.child_nodelists:
                found += _slots(getattr(node, kind, None) or [])
    return found
