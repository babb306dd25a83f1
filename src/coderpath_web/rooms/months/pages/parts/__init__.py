"""What months add to pages of other rooms."""
