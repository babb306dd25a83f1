"""A form that could not be taken now: kept in the page that answers, and nowhere else."""
