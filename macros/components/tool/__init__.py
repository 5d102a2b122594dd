"""A tool: its page, and its card."""
