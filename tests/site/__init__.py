"""This folder reads the built site, without a browser."""
