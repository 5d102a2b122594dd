"""The reference of every field, from the schemas."""
