"""Why a backup was not taken or not restored, in a sentence for whoever runs the installation."""


class BackupRefused(Exception):  # noqa: N818 -- named as other refusals are
    """Nothing was written: says why, and what to do."""
