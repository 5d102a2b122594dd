"""Where each id of the model is written, for those who keep it."""
