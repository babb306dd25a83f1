"""The database refuses a claim or a step that says more than its entry of the journal does.

Whichever way a row is written: it names whoever wrote the entry, which tells of just this act;
nobody answers a claim about themselves or of their own; what is vouched for is a fact about the
same coder that went on file with the entry; and nothing follows once a claim has ended.
"""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows

CLAIM_BY_ANOTHER = """
NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.number = NEW.made_in_id
            AND e.actor_id = NEW.by_id AND e.action = 'claim.made')
"""
STEP_BY_ANOTHER = """
NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.number = NEW.made_in_id
            AND e.actor_id = NEW.by_id AND e.action = 'claim.' || NEW.what)
"""
OWN = """
(NEW.what IN ('asked', 'vouched', 'refused') AND EXISTS (
    SELECT 1 FROM claims_claim c JOIN accounts_account a ON a.id = NEW.by_id
    WHERE c.id = NEW.claim_id AND (c.by_id = NEW.by_id OR c.coder_id = a.coder_id)))
"""
NOT_ON_FILE = """
(NEW.what = 'vouched' AND NOT EXISTS (
    SELECT 1 FROM evidence_fact f JOIN claims_claim c ON c.coder_id = f.coder_id
    WHERE c.id = NEW.claim_id AND c.kind = f.kind
    AND f.id = NEW.fact_id AND f.recorded_in_id = NEW.made_in_id))
"""
AFTER_THE_END = """
EXISTS (SELECT 1 FROM claims_claimstep s WHERE s.claim_id = NEW.claim_id
        AND s.what IN ('vouched', 'refused', 'withdrawn') AND s.id <> COALESCE(NEW.id, -1))
"""
WITHOUT_WORDS = "(NEW.what IN ('asked', 'answered', 'refused') AND TRIM(NEW.said) = '')"


def refused(*some: str) -> str:
    """Join what is refused, each on its own."""
    return " OR ".join(" ".join(one.split()) for one in some)


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0001_initial"),
        ("accounts", "0001_initial"),
        ("journal", "0004_numbered_by_the_head"),
    ]

    operations = [
        keep_rows("claims_claim", entries=("made_in_id",), inserted=refused(CLAIM_BY_ANOTHER)),
        keep_rows(
            "claims_claimstep",
            entries=("made_in_id",),
            inserted=refused(STEP_BY_ANOTHER, OWN, NOT_ON_FILE, AFTER_THE_END, WITHOUT_WORDS),
        ),
        keep_rows("claims_attachment", entries=("added_in_id",)),
    ]
