"""Django's SQLite, but emptying all tables sets aside the triggers that forbid it.

Foreign keys are set aside as well: then a table is emptied at once, and not row by row.
"""

from django.db import transaction
from django.db.backends.sqlite3 import base

from tests.written_once import without

TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


class DatabaseOperations(base.DatabaseOperations):
    def sql_flush(self, style, tables, **options):
        return super().sql_flush(style, without(tables), **options)

    def execute_sql_flush(self, sql_list):
        with self.connection.constraint_checks_disabled():
            self._flush(sql_list)

    def _flush(self, sql_list):
        with transaction.atomic(using=self.connection.alias), self.connection.cursor() as cursor:
            triggers = cursor.execute(TRIGGERS).fetchall()
            for name, _ in triggers:
                cursor.execute(f"DROP TRIGGER {self.quote_name(name)}")
            super().execute_sql_flush(sql_list)
            for _, sql in triggers:
                cursor.execute(sql)


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = DatabaseOperations
