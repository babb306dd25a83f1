"""What other rooms show of claims: on the page of a fact, and in a record."""
