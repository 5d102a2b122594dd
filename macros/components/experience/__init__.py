"""An experience, as the pages of what it belongs to show it."""
