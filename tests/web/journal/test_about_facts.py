"""Every table that names entries says of which facts it tells, or stands here with its reason."""

import pytest
from django.apps import apps

from coderpath_web.facts.models import Fact
from coderpath_web.frame.withheld_entries import tables_about_facts
from coderpath_web.journal.models import Entry

OF_NO_FACT = {
    "access.Grant": "a role of an account",
    "access.Invitation": "an account to come",
    "access.Organisation": "a name",
    "careers.PathDocument": "a path",
    "careers.Release": "figures of groups",
    "coded.Load": "counts what it brought; the facts of months that follow say so themselves",
    "decisions.DecisionRecord": "a move, or an exception, which says so itself",
    "decisions.Hold": "what is known of a candidate, or what applicants wrote",
    "decisions.Retention": "a number of months",
    "decisions.Transition": "a move; the positions that it records are facts",
    "intake.Import": "counts what it brought; what it retracts says so itself",
    "intake.Mapping": "columns of a table",
    "months.MonthStep": "a step of a month; the facts that follow say so themselves",
    "moves.HeldMove": "a move that a path proposes",
    "notices.MailChoice": "an address",
    "openings.Application": "an application, and what its writer says",
    "openings.ApplicationStep": "an application",
    "openings.Opening": "a post",
    "placement.Candidate": "nobody who is on file; the journal names no candidate",
    "placement.CandidateFact": "as above; what is hired with is recorded as facts",
    "placement.OvertakenIncumbent": "a hire; of personnel records it keeps a number alone",
    "requests.ChainSetting": "who decides",
    "requests.MoveRequest": "a move",
    "requests.RequestStep": "a move",
    "weeks.TimeImport": "counts what it brought; the facts of months that follow say so themselves",
    "weeks.TimeMapping": "columns of a table",
    "time_spent.TimeEntry": "time; the facts of months that follow say so themselves",
}
NAMING = [
    model
    for model in apps.get_models()
    if model.__module__.startswith("coderpath_web.")
    and any(field.related_model is Entry for field in model._meta.concrete_fields)  # noqa: SLF001 -- Django's way
]


def leads_to_a_fact(model):
    """Tell whether a row leads to a fact, also by rows that it names, or holds one to come."""
    fields = model._meta.concrete_fields  # noqa: SLF001 -- as above
    named = {field.related_model for field in fields if field.is_relation} - {model}
    return Fact in named or any(Fact in _named_by(one) for one in named)


def _named_by(model):
    fields = model._meta.concrete_fields  # noqa: SLF001 -- as above
    return {field.related_model for field in fields if field.is_relation}


@pytest.mark.parametrize("model", NAMING, ids=lambda model: model._meta.label)  # noqa: SLF001 -- as above
def test_table_says_of_which_facts_its_entries_tell(model):
    says_so = model in {one.model for one in tables_about_facts()}
    excused = model._meta.label in OF_NO_FACT  # noqa: SLF001 -- as above
    assert says_so != excused, "list it in `about_facts` of its room"
    assert says_so or not leads_to_a_fact(model), "a row that leads to a fact tells of it"


def test_entries_that_are_asked_for_are_all_that_tables_name():
    named = {(one.model, name) for one in tables_about_facts() for name in one.entries}
    assert {(Fact, "recorded_in"), (Fact, "retracted_in")} <= named
    assert all(one.entries for one in tables_about_facts())


def test_list_names_tables_that_are_there():
    assert set(OF_NO_FACT) <= {model._meta.label for model in NAMING}  # noqa: SLF001 -- as above
