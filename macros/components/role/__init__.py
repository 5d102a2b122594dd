"""A role: its page, and its card."""
