"""A single figure in running text, and the key figures."""
