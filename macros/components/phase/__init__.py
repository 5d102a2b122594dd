"""The phases, on one page."""
