def read_statements(scene,engagements): return []
