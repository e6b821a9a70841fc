def read_engagements(scene): return []
