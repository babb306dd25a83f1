"""Tables whose columns a test says the meaning of, as somebody would on the page."""

from coderpath_web.accounts.models import Account
from coderpath_web.documents.named import credentials
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import rows_of
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.mapping.answers import facilities_on_file, first_answers_asked
from coderpath_web.rooms.imports.mapping.document import compose
from tests.rooms.imports.brought import bring
from tests.web.factories import account


def said_of(table, means, **answers):
    """Give what is chosen: by heading a meaning, or a meaning with style, extra and values."""
    columns = []
    for column in table["columns"]:
        one = means.get(column["names"][0], "")
        one = {"means": one} if isinstance(one, str) else one
        columns.append({"style": "", "extra": "", "values": {}} | one)
    beginning = {"people": "new", "facility": "", "type": "inpatient", "blanks": table["blanks"]}
    return beginning | first_answers_asked() | {"columns": columns} | answers


def composed(text, means, **answers):
    """Bring a table; give it with its mapping and what is still to be said."""
    by = Account.objects.filter(username="hr-partner").first() or account("hr-partner")
    one = bring({"t.csv": text}, by)
    table = folder.kept(one.pk, "table")
    said = said_of(table, means, **answers)
    return one, *compose(table, said, facilities_on_file(), credentials())


def looked(text, means, **answers):
    """Bring a table and look at it with what was said of its columns."""
    one, document, missing = composed(text, means, **answers)
    assert missing == [], missing
    return bring({"t.csv": text}, one.by, document=document, **{"as": "table"})


def missing(text, means, **answers):
    """Give what is still to be said."""
    return composed(text, means, **answers)[2]


def statements(one, sort):
    """Give what the account of an import says, by what it speaks of, with the number of rows."""
    return [
        (some["what"], some["says"], some["count"])
        for some in one.counts["said"]
        if some["sort"] == sort and some["what"] != "Columns"
    ]


def on_file(kind):
    """Give the rows of a kind that are on file, as texts without the source."""
    live = Fact.objects.filter(kind=kind, retracted_at=None).order_by("pk")
    return [row for _, row in rows_of(live)]
