"""However names are written in facts, as long as they are one name, every answer is the same."""

from hypothesis import given

from coderpath.replay import replay
from tests.property.generate import World, worlds
from tests.property.reading import read_coders, read_path, tried

NAMES = {
    "positions": ["level"],
    "facilities": ["setting"],
    "credentials": ["credential"],
    "education": ["subject"],
    "courses": ["of"],
    "knowledge": ["of"],
    "skills": ["of", "attested_by"],
    "ratings": ["of"],
    "events": ["of"],
    "experience": ["in"],
    "training": ["type"],
    "productivity": ["type"],
    "standards": ["type"],
    "reviews": ["type"],
    "points": ["category"],
}
WAYS = [str.upper, str.title, "-".join, lambda name: f" {name} _", str]


@tried(12, 0.05)
@given(worlds())
def test_how_a_name_is_written_changes_no_answer(world: World) -> None:
    path = read_path(world)
    other = world._replace(facts={file: written(file, rows) for file, rows in world.facts.items()})
    for record, again in zip(read_coders(world), read_coders(other), strict=True):
        assert replay(record, path) == replay(again, path)


def written(file: str, rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Write the names of each row in another way."""
    return [
        row | {name: WAYS[at % len(WAYS)](row[name]) for name in NAMES.get(file, ()) if row[name]}
        for at, row in enumerate(rows)
    ]
