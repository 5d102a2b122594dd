"""How far the plan in use is."""
