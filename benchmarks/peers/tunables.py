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

RECOGNISER_THREADS = 2
"""Threads of a peer's recogniser: the program hears on one and recognises on another."""

BEAM_SIZE = 5
"""Beam of both peers' recognition: the default of faster-whisper and of whisper_streaming."""

AGREEMENT_CHUNK_S = 1.0
"""Least new sound before LocalAgreement recognises again: whisper_streaming's default."""

AGREEMENT_TRIMMED_OVER_S = 15.0
"""Sound kept by LocalAgreement before it is trimmed: whisper_streaming's default."""

AGREEMENT_PROMPT_CHARACTERS = 200
"""Committed text given to the recogniser as what went before: whisper_streaming's own."""

AGREEMENT_EARLIER_S = 0.1
"""A word that begins so much before the end of the last committed one may still be the next one."""

AGREEMENT_RESAID_WITHIN_S = 1.0
"""A hypothesis that begins this near the last committed word may begin by saying committed words again."""

AGREEMENT_RESAID_WORDS = 5
"""Most committed words that a hypothesis is searched for."""

AGREEMENT_NO_SPEECH = 0.9
"""Words of a segment that is less likely speech than one in ten are not taken."""
