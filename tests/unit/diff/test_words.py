"""Each sort of change in one plain sentence."""

import pytest

from coderpath.changes import diff
from coderpath.explain.changes import lines, say
from tests.unit.diff.copies import REVISED, changed, read
from tests.unit.diff.things import THINGS

SENTENCES = {
    "longer grace": "Ancillary Coder, to keep the level: has passed the annual coding training in"
    " the last 12 months: asked after 18 months in the level; before, asked after 12 months in the"
    " level. Looser.",
    "no longer presumed": "Coding Specialist I, minimum: has computer skills: not presumed; before,"
    " presumed while nothing is recorded. Stricter.",
    "preferred, now part of the minimum": "Coding Specialist III: holds the CCS: part of the"
    " minimum; before, preferred. Stricter.",
    "a requirement fewer, inherited by three levels": "Coding Specialist I, minimum: has"
    " communication skills (presumed). Gone.",
    "another id": "Coding Specialist IV, minimum: holds the CCS: named ccs-held; before, named ccs."
    " Changed.",
    "assumed instead of a source": "Coding Specialist IV, minimum: holds the CCS: assumed:"
    ' "nobody knows"; before, from "level IV, minimum qualifications". Changed.',
    "no level built on": "Coding Specialist II: builds on no other level, which takes 4"
    " requirements and 6 duties away; before, builds on Coding Specialist I. Looser.",
    "a level more to come from": "Coding Specialist III: reached from Coding Specialist I or Coding"
    " Specialist II; before, reached from Coding Specialist II. Looser.",
    "no longer a post": "Coding Trainer: reached by advancing; before, reached only through an"
    " opening. Looser.",
    "one figure fewer to submit": "Coding Specialist III: submits hours each month; before,"
    " submits productivity and hours each month. Looser.",
    "figures to submit at a post": "Coding Trainer: submits hours each month; before, submits no"
    " figures. Stricter.",
    "a duty fewer": 'Coding Trainer: the duty "Answers coding questions". Gone.',
    "newcomers start anywhere": "The path: a new hire may start at any level; before, a new hire"
    " may start as Coding Specialist III at most. Looser.",
    "a credential that counts as more": "Credential RHIA: counts as RHIT and CCA; before, counts as"
    " RHIT. Looser.",
    "another patient type": 'Patient type clinic: titled "Clinic". New.',
    "requests in some months only": "The path: requests are taken in March and September; before,"
    " requests are taken in every month. Stricter.",
    "never by the replaced path": "The path: nobody is judged by the replaced path; before, holders"
    " of a level of the replaced path may be ready by either path until 30 December 2006."
    " Stricter.",
    "another day": "The path: in force from 1 July 2006; before, in force from 1 January 2006."
    " Changed.",
    "an entry rule to a higher level": "Coding Specialist III, new hires: whoever holds the RHIT"
    " (RHIA counts as it) starts here; before, as Coding Specialist II. Looser.",
}


@pytest.mark.parametrize("name", SENTENCES)
def test_a_change_is_one_sentence(name: str) -> None:
    old, new = read(REVISED), read(changed((THINGS[name].stood, THINGS[name].stands)))
    assert [str(say(change, old, new)) for change in diff(old, new)] == [SENTENCES[name]]


def test_changes_that_are_only_words_are_counted() -> None:
    thing = THINGS["another source"]
    old, new = read(REVISED), read(changed((thing.stood, thing.stands)))
    assert list(map(str, lines(diff(old, new), old, new))) == [
        "1 entry is named, worded or sourced otherwise; --json lists them."
    ]


def test_two_paths_that_ask_the_same_say_so() -> None:
    path = read(REVISED)
    assert list(map(str, lines(diff(path, path), path, path))) == ["The two paths ask the same."]
