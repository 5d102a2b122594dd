"""The service as a whole: summary, goals, target group, tracks, knowledge base."""
