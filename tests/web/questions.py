"""How many questions a page asks the database, those of the bar among them."""

from django.db import connection
from django.test.utils import CaptureQueriesContext


def questions(client, where):
    """Count what a page asks that was asked for before: it is never the first of its process."""
    client.get(where)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(where).status_code == 200
    return len(asked)
