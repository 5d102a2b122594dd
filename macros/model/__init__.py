"""This folder is the model as frozen dataclasses: one module a subject.

The fields are the properties of the schemas, under the same names; a test holds the two together.
Besides them an entity, a statement, an experience and a recommendation carry their `origin`.
"""
