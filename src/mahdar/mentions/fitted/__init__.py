"""A second chance for names of frameworks that no rule reads: candidates from head nouns, weighed by a fitted model."""
