"""Who and where: the identities of coders and facilities."""
