"""What this browser keeps: seen, taken out, brought in and deleted."""
