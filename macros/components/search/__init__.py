"""What search knows beside the pages, for those who mend it."""
