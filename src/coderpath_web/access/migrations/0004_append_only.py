"""The database refuses to change roles and invitations, but to end, accept or withdraw them.

The organisation is named again, each time by an entry.
"""

from django.db import migrations

from coderpath_web.journal.append_only import keep_rows

# A role ends by an entry of its own, perhaps earlier than was said before; never later.
PUT_OFF = (
    "NEW.until IS NULL OR NEW.until >= OLD.until"
    " OR NEW.ended_in_id IS NULL OR NEW.ended_in_id = OLD.ended_in_id"
)
IN_THE_SAME_ENTRY = "NEW.named_in_id = OLD.named_in_id"
NAMING = ("name", "named_in_id")
CLOSING = ("used_in_id", "withdrawn_in_id")


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0003_renewing_passwords"),
        ("journal", "0004_numbered_by_the_head"),
    ]

    operations = [
        keep_rows(
            "access_grant",
            ("until", "ended_in_id"),
            entries=("given_in_id", "ended_in_id"),
            updated=PUT_OFF,
        ),
        keep_rows(
            "access_organisation", NAMING, entries=("named_in_id",), updated=IN_THE_SAME_ENTRY
        ),
        keep_rows("access_invitation", (*CLOSING, "account_id"), entries=("sent_in_id", *CLOSING)),
    ]
