"""Who meets whom in a core element, when and how often, as a figure."""
