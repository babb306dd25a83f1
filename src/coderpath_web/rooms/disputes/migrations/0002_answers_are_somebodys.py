"""The database refuses a dispute or an answer that says more than its entry of the journal does.

Whichever way a row is written: whom the fact is about raises it, and does not answer it; both name
whoever wrote the entry, which tells of just this act; and corrected is what was retracted.
"""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows

RAISED_BY_ANOTHER = """
NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.number = NEW.made_in_id
            AND e.actor_id = NEW.by_id AND e.action = 'dispute.raised')
"""
ABOUT_ANOTHER = """
NOT EXISTS (SELECT 1 FROM evidence_fact f JOIN accounts_account a ON a.coder_id = f.coder_id
            WHERE f.id = NEW.fact_id AND a.id = NEW.by_id)
"""
SAYS_NOTHING = "TRIM(NEW.wrong) = ''"
ANSWERED_BY_ANOTHER = """
NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.number = NEW.made_in_id
            AND e.actor_id = NEW.by_id AND e.action = 'dispute.' || NEW.what)
"""
OWN = """
(NEW.what <> 'withdrawn' AND EXISTS (
    SELECT 1 FROM disputes_dispute d JOIN evidence_fact f ON f.id = d.fact_id
    JOIN accounts_account a ON a.coder_id = f.coder_id
    WHERE d.id = NEW.dispute_id AND a.id = NEW.by_id))
"""
NOT_RAISED = """
(NEW.what = 'withdrawn' AND NOT EXISTS (
    SELECT 1 FROM disputes_dispute d WHERE d.id = NEW.dispute_id AND d.by_id = NEW.by_id))
"""
STILL_COUNTS = """
(NEW.what = 'corrected' AND NOT EXISTS (
    SELECT 1 FROM disputes_dispute d JOIN evidence_fact f ON f.id = d.fact_id
    WHERE d.id = NEW.dispute_id AND f.retracted_in_id IS NOT NULL))
"""
WITHOUT_REASON = "(NEW.what <> 'withdrawn' AND TRIM(NEW.said) = '')"


def refused(*some: str) -> str:
    """Join what is refused, each on its own."""
    return " OR ".join(" ".join(one.split()) for one in some)


class Migration(migrations.Migration):
    dependencies = [
        ("disputes", "0001_initial"),
        ("accounts", "0001_initial"),
        ("journal", "0004_numbered_by_the_head"),
    ]

    operations = [
        keep_rows(
            "disputes_dispute",
            entries=("made_in_id",),
            inserted=refused(RAISED_BY_ANOTHER, ABOUT_ANOTHER, SAYS_NOTHING),
        ),
        keep_rows(
            "disputes_disputeanswer",
            entries=("made_in_id",),
            inserted=refused(ANSWERED_BY_ANOTHER, OWN, NOT_RAISED, STILL_COUNTS, WITHOUT_REASON),
        ),
    ]
