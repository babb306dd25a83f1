"""On file is what the loads that are not taken back say, one after the other: the slow way."""

from random import Random

import pytest

from coderpath_web.coded.actions import NothingToApply
from coderpath_web.coded.models import CodedRecord
from tests.web.coded.read import Record, day, loaded, undone
from tests.web.factories import account, coder, facility
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db

NUMBERS = ("A1", "A2", "A3", "A4")
TOLD = {
    "coder": ("", "ana", "ben"),
    "coded": (None, day("2026-10-05"), day("2026-11-02")),
    "seconds": (None, 600),
    "sex": ("", "F"),
    "codes": ((), (("principal", "J189", "Y"),)),
}
TYPES = ("inpatient", "emergency")
EMPTY = {name: values[0] for name, values in TOLD.items()}


def made():
    facility()
    coder()
    coder("ben", "Ben Ode")
    return account("administrator")


by = once_a_module(made)


def replayed(loads):
    """Say each load after the other; a record has the type of the newest that says it."""
    found = {}
    for said in loads.values():
        for number, told in said.items():
            found[number] = EMPTY | found.get(number, {}) | told
    return found


def on_file():
    live = CodedRecord.objects.filter(closed_in=None).select_related("coder", "codes")
    return {one.surrogate: _told(one) for one in live}


def _told(one):
    month = one.coded.replace(day=1) if one.coder and one.coded else None
    assert one.month == month
    codes = one.codes.codes if hasattr(one, "codes") else ""
    return {
        "type": one.type,
        "coder": one.coder.code if one.coder else "",
        "coded": one.coded.toordinal() if one.coded else None,
        "seconds": one.seconds,
        "sex": one.sex,
        "codes": tuple(tuple(code.split(":")) for code in codes.split()),
    }


def made_up(random):
    columns = [name for name in TOLD if random.random() < 0.7] or ["coder"]
    some = random.sample(NUMBERS, random.randint(1, len(NUMBERS)))
    return {
        number: {"type": random.choice(TYPES), **{n: random.choice(TOLD[n]) for n in columns}}
        for number in some
    }, columns


def again(random, loads):
    """Say in part what an earlier load said: as a file does that comes again."""
    said = loads[random.choice(list(loads))]
    columns = [name for name in TOLD if name in next(iter(said.values()))]
    return {number: dict(told) for number, told in said.items() if random.random() < 0.8}, columns


def put_on_file(priya, said, columns):
    records = [
        Record(number, line=told["type"], **{"coder": "", "coded": None, **told})
        for number, told in said.items()
    ]
    return loaded(priya, *records, columns=columns)


@pytest.mark.parametrize("seed", range(6))
def test_on_file_is_what_loads_that_hold_say_one_after_the_other(by, seed):
    priya, random, loads, rows = by(), Random(seed), {}, {}
    for _ in range(9):
        if loads and random.random() < 0.4:
            gone = random.choice(list(loads))
            before = on_file()
            back = undone(priya, rows[gone])
            del loads[gone]
            left = replayed(loads)
            assert back.ended == len(before.keys() - left.keys())
            assert back.changed == sum(left[one] != before[one] for one in left)
        else:
            again_said = loads and random.random() < 0.5
            said, columns = again(random, loads) if again_said else made_up(random)
            try:
                load = put_on_file(priya, said, columns)
            except NothingToApply:
                continue
            loads[load.pk], rows[load.pk] = said, load
        assert on_file() == replayed(loads)
