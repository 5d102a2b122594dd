"""The sources and their sections, on one page."""
