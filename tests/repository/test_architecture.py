"""The drawings of arrows in the architecture are those that the contracts hold."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/architecture.md").read_text()
DRAWN = re.findall(r"^```\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]


def layers(name):
    return next(one["layers"] for one in CONTRACTS if one["name"] == name)


@pytest.mark.parametrize(
    ("place", "contract"), [(0, "Arrows point down"), (1, "Arrows of the product point down")]
)
def test_arrows_are_drawn_as_the_contract_says(place, contract):
    assert DRAWN[place].split("\n")[:-1] == layers(contract)
