"""The theory of change, drawn."""
