"""The neural libraries made fit for a private, processor-only program, before anything imports them.

Five traps are handled here and nowhere else:

* onnxruntime, from 1.29 on, reports its use to its maker: by an environment variable read as it loads on
  Linux and macOS, and by a call on Windows, it is told not to.
* pyannote.audio reports usage over the network unless told not to, and hub libraries look things up.
* torchaudio's compiled extension for Linux wants CUDA libraries; nothing here uses it, so a stand-in
  module with its flags off takes its place.
* urllib3, which comes along, makes a socket as it is imported, to see whether there is IPv6.
* torchcodec warns at import where FFmpeg's libraries are missing; recordings are decoded by PyAV instead.
"""

import importlib.machinery
import os
import socket
import sys
import types
import warnings
from pathlib import Path
from typing import Any

OFFLINE = {
    "ORT_DISABLE_TELEMETRY": "1",
    "PYANNOTE_METRICS_ENABLED": "0",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "OTEL_SDK_DISABLED": "true",
    "DO_NOT_TRACK": "1",
}


def _torchaudio_extension_stand_in() -> types.ModuleType:
    """A `torchaudio._extension` with every optional part off."""
    name = "torchaudio._extension"
    module = types.ModuleType(name)
    module.__spec__ = importlib.machinery.ModuleSpec(name, loader=None)

    def without_the_extension(function: object) -> object:
        return function

    vars(module).update(
        _IS_TORCHAUDIO_EXT_AVAILABLE=False,
        _IS_ALIGN_AVAILABLE=False,
        _IS_RIR_AVAILABLE=False,
        fail_if_no_align=without_the_extension,
    )
    return module


def quieten() -> None:
    """Set the switches that must stand before any neural or hub library is imported."""
    os.environ.update(OFFLINE)
    socket.has_ipv6 = False
    sys.modules.setdefault("torchaudio._extension", _torchaudio_extension_stand_in())


def import_onnxruntime() -> types.ModuleType:
    """Import onnxruntime with its reports off."""
    quieten()
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    module: types.ModuleType = onnxruntime
    return module


def onnx_session(weights: Path) -> Any:
    """Open an ONNX file in onnxruntime, on one thread, with its reports off."""
    onnxruntime = import_onnxruntime()
    options = onnxruntime.SessionOptions()
    options.inter_op_num_threads = options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(weights), sess_options=options, providers=["CPUExecutionProvider"]
    )


def import_pyannote_model() -> types.ModuleType:
    """Import pyannote.audio's model module (3 to 8 s the first time) without its warnings."""
    quieten()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pyannote.audio.core import model
    return model
