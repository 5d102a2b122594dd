"""Where the sources disagree."""
