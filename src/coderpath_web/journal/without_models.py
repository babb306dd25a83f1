"""Steps of a migration that change what no model says: triggers, functions, room on a page."""

from typing import Any

from django.apps.registry import Apps
from django.db import migrations, router
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor
from django.db.migrations.state import ProjectState

NO_MODELS = Apps()


class WithoutModels(migrations.RunPython):
    """Runs a function that asks for no model as it was: to work all of those out takes long."""

    def database_forwards(
        self, app_label: str, schema_editor: Editor, _from: ProjectState, _to: ProjectState
    ) -> None:
        """Run the function."""
        self._run(self.code, app_label, schema_editor)

    def database_backwards(
        self, app_label: str, schema_editor: Editor, _from: ProjectState, _to: ProjectState
    ) -> None:
        """Run the one that takes it back."""
        self._run(self.reverse_code, app_label, schema_editor)

    def _run(self, code: Any, app_label: str, schema_editor: Editor) -> None:
        if router.allow_migrate(schema_editor.connection.alias, app_label, **self.hints):
            code(NO_MODELS, schema_editor)
