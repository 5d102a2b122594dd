"""This folder bundles the scripts and styles that pages load."""
