"""The pages of timekeeping exports, with their templates."""
