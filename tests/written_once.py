"""Tables that no test changes: emptying all leaves them, for writing them anew takes long."""

TABLES = frozenset({"django_content_type", "auth_permission"})


def without(tables):
    """Give the tables that are emptied."""
    return [table for table in tables if table not in TABLES]
