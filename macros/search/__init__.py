"""This folder makes the index that readers search: Danish words, whichever way they are written."""
