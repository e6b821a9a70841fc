"""Scripts that build tables of language packs from data whose licences allow it."""
