"""How the evaluation was made, and what it cannot show."""
