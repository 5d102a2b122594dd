"""The way through the service: the map, the walk, the timeline, the deadlines, and WHO-5's sum."""
