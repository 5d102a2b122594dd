"""This folder seeds faults, a line each, and says which check or test catches them.

A suite that catches a plausible slip in every part of the project is one to lean on. Run
``python -m tests.faults`` after a change of the tests or a move of code, or with ``--only NAME``.
"""
