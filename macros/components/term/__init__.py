"""A term: explained in the text, and in the glossary."""
