def code_events(scene,acts): return []
