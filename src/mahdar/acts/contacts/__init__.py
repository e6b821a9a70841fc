"""Diplomatic contacts: who met, called, visited, wrote to or signed with whom."""
