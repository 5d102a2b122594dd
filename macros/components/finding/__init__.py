"""The findings: as a whole on their page, and in short where they belong."""
