"""The service as a whole: summary, target group, tracks, knowledge base."""
