"""A chart: rows of bars that keep their words as text, with the same numbers in a table."""
