"""Limits in numbers, in one table or on cards."""
