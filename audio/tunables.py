"""Numbers of the sound's way in, each with its unit and reason."""

RATE_HZ = 16_000
"""Every network in models/ was trained on 16 kHz speech."""

BLOCK_SAMPLES = 512
"""32 ms: the one frame length Silero voice activity accepts at 16 kHz."""

RING_S = 30.0
"""Sound the capture ring holds: longer than any stall seen while the networks load."""

ZEROS_TOLD_AFTER_S = 3.0
"""Digital silence for this long from a microphone means it is muted or not permitted: real rooms hiss."""
