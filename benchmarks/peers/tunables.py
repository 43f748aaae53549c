"""Numbers of the peers: their own settings as published, and the time they are allowed."""

MASKED_FROM = 0.5
"""A frame belongs to a voice from this mask value on, as in pyannote.audio."""

FEWEST_FRAMES = 40
"""0.4 s of filter bank: fewer frames leave nothing to embed, and the voice counts as not embedded."""

DIART_WINDOW_S = 5.0
"""diart's own window."""

DIART_STEP_S = 0.5
"""diart's own step."""

DIART_LATENCIES_S = (0.5, 2.0)
"""diart's shortest latency, and the one its authors recommend weighing against it."""

STITCHED_GAP_S = 0.05
"""diart joins pieces of one voice this near, as its own benchmark does."""

OFFLINE_CLUSTERING = {"method": "centroid", "min_cluster_size": 12, "threshold": 0.7045654963945799}
"""The published settings of pyannote's speaker-diarization-3.1, which has these two kinds of network."""

SET_UP_S = 300.0
"""Longest wait for the peers' packages."""
