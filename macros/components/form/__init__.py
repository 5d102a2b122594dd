"""A form: its page to fill in, and the lists of forms."""
