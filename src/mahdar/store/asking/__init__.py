"""Questions to a store, one module each; `mahdar.store.Store` has a method for every one."""
