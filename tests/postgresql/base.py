"""Django's PostgreSQL, but emptying all tables sets aside the triggers that forbid it."""

from django.db.backends.postgresql import base

WITHOUT_TRIGGERS = "SET LOCAL session_replication_role = replica"


class DatabaseOperations(base.DatabaseOperations):
    def execute_sql_flush(self, sql_list):
        super().execute_sql_flush([WITHOUT_TRIGGERS, *sql_list])


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = DatabaseOperations
