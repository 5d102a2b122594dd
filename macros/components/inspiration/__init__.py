"""What the catalogue is, what it names, and how to use it."""
