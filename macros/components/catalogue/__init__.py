"""An effort of the catalogue: its page, its card, and the efforts side by side."""
