"""This folder proves that the search reads Danish, and finds what it should."""
