"""The pages of templates, with their own templates."""
