"""Django's PostgreSQL, but emptying all tables sets aside the triggers that forbid it.

Rows are deleted, and the tables not cut off, which takes many times as long for tables so small.
"""

from django.db.backends.postgresql import base

from tests.written_once import without

WITHOUT_TRIGGERS = "SET LOCAL session_replication_role = replica"
"""Foreign keys are triggers as well: tables may be emptied in any order."""


class DatabaseOperations(base.DatabaseOperations):
    def sql_flush(self, style, tables, *, reset_sequences=False, allow_cascade=False):
        del reset_sequences, allow_cascade
        word, name = style.SQL_KEYWORD, self.quote_name
        return [f"{word('DELETE FROM')} {name(table)}" for table in without(tables)]

    def execute_sql_flush(self, sql_list):
        super().execute_sql_flush([WITHOUT_TRIGGERS, *sql_list])


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = DatabaseOperations
