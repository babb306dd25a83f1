"""Every sentence that the product says, found in its templates, modules and styles."""
