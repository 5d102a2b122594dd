"""Checklists: the statements as something one can tick, assign and print."""
