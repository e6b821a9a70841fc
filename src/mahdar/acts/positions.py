def read_positions(scene,statements): return []
