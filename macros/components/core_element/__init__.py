"""A core element: its page, and its card."""
