"""Mappings belong to whoever kept them, and to where that one imports."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def give_to_who_kept_them(apps, _):
    """Give each mapping to the account of its entry, for the places of that one's roles."""
    mappings, given = apps.get_model("intake", "Mapping"), apps.get_model("access", "Grant")
    for one in mappings.objects.select_related("entry"):
        one.owner_id = one.entry.actor_id
        grants = given.objects.filter(account=one.owner_id).select_related("facility")
        one.places = sorted(map(_place, grants))
        one.save(update_fields=["owner", "places"])


def _place(grant):
    return {
        "corporate": "everywhere",
        "region": f"region {grant.region}",
        "facility": f"facility {grant.facility.code if grant.facility else ''}",
    }.get(grant.scope, f"team of account {grant.account_id}")


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("intake", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="mapping",
            name="owner",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="mapping", name="places", field=models.JSONField(default=list)
        ),
        migrations.AlterField(
            model_name="mapping", name="name", field=models.CharField(max_length=100)
        ),
        migrations.AddConstraint(
            model_name="mapping",
            constraint=models.UniqueConstraint(
                fields=("owner", "name"), name="one_mapping_of_a_name_each"
            ),
        ),
        migrations.RunPython(give_to_who_kept_them, migrations.RunPython.noop),
    ]
