"""Context: what has happened since 2023, on its own page and in one line where it matters."""
