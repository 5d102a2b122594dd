"""This folder drives a real browser over the built site."""
