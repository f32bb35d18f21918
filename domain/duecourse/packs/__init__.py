"""Policy as data: packs, their schema, their loader, and rules bound to guards."""
