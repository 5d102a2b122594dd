"""The competence requirements, on one page."""
