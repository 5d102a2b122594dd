"""The way into the search, in the middle of a page."""
