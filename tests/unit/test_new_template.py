"""A new template is one folder and one line in the list: tried in a copy of the library."""

from tests.scratch_copy import COMMAND, ScratchCopy

PATH = """\
coderpath: 1
path: two-steps
title: Two steps, a pattern
effective: 2025-01-01
levels:
  - {level: one, title: One, after: []}
  - level: two
    title: Two
    after: [one]
    minimum:
      - {id: ccs, credential: CCS, assumed: for the sake of the example}
"""
EXAMPLES = """\
examples:
  - name: A CCS leads on
    hired: 2025-01-01
    facts:
      positions: [{level: one, since: 2025-01-01}]
      credentials: [{credential: CCS, since: 2025-02-01}]
    on: 2025-02-01
    expect: {ready: {two: met}}
"""
FOLDER = "coderpath/paths/two-steps"
LIST = "coderpath/documents/path/templates.py"
LINE = '    Template("two-steps", "Two steps, by one credential."),\n'


def test_a_template_is_one_folder_and_one_line(tmp_path):
    copy = ScratchCopy(tmp_path)
    files = {"path.yaml": PATH, "examples.yaml": EXAMPLES, "SOURCE.md": "# Two steps\n\nOurs.\n"}
    for name, text in files.items():
        copy.add(f"{FOLDER}/{name}", text)
    copy.gain(LIST, '    Template(\n        "hospital-coder",', LINE)
    assert "two-steps" in copy.run(*COMMAND, "start")
    copy.run(*COMMAND, "start", "--from", "two-steps", "--to", tmp_path / "own")
    assert "1 examples hold" in copy.run(*COMMAND, "check", tmp_path / "own")
    assert copy.changed() == {LIST, *(f"{FOLDER}/{name}" for name in files)}
