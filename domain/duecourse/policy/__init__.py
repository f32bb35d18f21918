"""Policy as data: packs, their loader, the guards that rules name, and the one way to decide."""
