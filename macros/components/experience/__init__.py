"""Experiences and key figures."""
