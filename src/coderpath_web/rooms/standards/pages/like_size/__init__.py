"""What hospitals of like size have in force beside a facility, with its template."""
