"""A statement: as a whole, as a row, and in lists."""
