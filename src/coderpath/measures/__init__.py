"""Measures of work, exactly: what of a pace comes from mix, how sure a share is, and funnels."""
