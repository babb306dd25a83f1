"""One fixed mix of pages and acts in the large organisation, alone and beside imports."""
