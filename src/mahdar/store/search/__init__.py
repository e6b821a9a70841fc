"""Full-text search of a store: `query` reads what was typed, `running` finds it, `results` is what comes back."""
