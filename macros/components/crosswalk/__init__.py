"""The eight core elements of the evaluation, and the seven that they became."""
