from django.db import migrations, models

import disputes.models.entry


class Migration(migrations.Migration):

    dependencies = [
        ("disputes", "0006_fold_names"),
    ]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="labels",
            field=disputes.models.entry.WordsField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="entry",
            name="kind",
            field=models.CharField(
                choices=[
                    ("dispute", "Dispute"),
                    ("claim", "Claim"),
                    ("event", "Event"),
                    ("party", "Party"),
                    ("system", "AI system"),
                    ("court", "Court"),
                ],
                max_length=10,
            ),
        ),
    ]
