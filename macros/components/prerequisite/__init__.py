"""The organisational prerequisites, on one page."""
