"""Numbers of the sound's way in, each with its unit and reason."""

RATE_HZ = 16_000
"""Every network in models/ was trained on 16 kHz speech."""

BLOCK_SAMPLES = 512
"""32 ms: the one frame length Silero voice activity accepts at 16 kHz."""

RING_S = 30.0
"""Sound the capture ring holds: longer than any stall seen while the networks load."""

ZEROS_TOLD_AFTER_S = 3.0
"""Digital silence for this long from a microphone means it is muted or not permitted: real rooms hiss."""

CAPTURE_LATENCY = "high"
"""PortAudio's roomier buffer (35 ms through ALSA): our callback needs Python's lock, the short one (9 ms)
leaves it no room to wait for that."""

CAPTURE_POLL_S = 0.016
"""Half a block: waiting for sound delays a block by 8 ms on average and costs some 60 wake-ups a second."""

DEVICE_GONE_AFTER_S = 5.0
"""No sound at all for this long means the device is gone: a Bluetooth headset may take 3 s to change mode,
and a device that reports its own end is believed at once."""

BROKE_OFF_AFTER_S = 1.0
"""A recording this much shorter than it says broke off: compressed formats round their length by less."""

STAMP_TOLERANCE_S = 0.1
"""Time stamps this far ahead of the sound mean that some is missing: containers round them by under 50 ms."""

STAMP_BELIEVED_S = 60.0
"""A leap this far is a counter that started anew, as in joined recordings, not a minute that was lost."""

LEVEL_OVER_S = 1.0
"""The stretch a level is taken over: a few syllables, so that a meter neither jumps nor lags."""

LEVEL_FLOOR_DB = -120.0
"""The level given for digital silence: below the noise of any 16-bit or real 24-bit converter."""

CLIPPED_AT = 0.999
"""A sample this close to full scale (1.0) was cut off: converters stop one step short of it."""
