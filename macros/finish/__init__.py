"""This folder holds what is done to a built site, whichever program has built it."""
