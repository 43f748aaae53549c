"""A microphone that hears what a test plays: a private PulseAudio server whose sink is its source."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from audio.clock import SystemClock

DO_WITHOUT = "HOLDSPACE_TEST_WITHOUT_SOUND_SERVER"
STARTS_WITHIN_S = 10.0

# PortAudio speaks ALSA; ALSA's pulse plugin passes its one device on to the server.
ALSA_CONFIG = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"

# Without `norewinds` an idle null sink runs two seconds ahead, and capture starts that much late.
SINK = "module-null-sink sink_name=room rate=48000 channels=1 norewinds=1"


class VirtualMicrophone:
    """The default microphone of every process that runs with `env`; it hears what is played."""

    def __init__(self, env: dict[str, str]) -> None:
        self.env = env
        self._players: list[subprocess.Popen[bytes]] = []

    def play(self, path: Path, output: str = "room") -> subprocess.Popen[bytes]:
        """Begin to play a WAV or FLAC file into the microphone, or another output; `wait()` for its end."""
        player = subprocess.Popen(["paplay", f"--device={output}", str(path)], env=self.env)
        self._players.append(player)
        return player

    def remove(self) -> None:
        """Pull the plug."""
        self._pactl("unload-module", "module-null-sink")

    def plug_in(self) -> None:
        """Connect it again."""
        self._pactl("load-module", *SINK.split())
        self._pactl("set-default-source", "room.monitor")

    def add_output(self, name: str) -> str:
        """Plug in a loudspeaker that the microphone does not hear, the default one; what `unplug` needs."""
        sink = f"sink_name={name} rate=44100 channels=2 norewinds=1 sink_properties=device.description={name}"
        module = self._pactl("load-module", "module-null-sink", *sink.split())
        self._pactl("set-default-sink", name)
        self._pactl("set-default-source", "room.monitor")
        return module

    def unplug(self, module: str) -> None:
        """Pull the plug of an output that was added."""
        self._pactl("unload-module", module)

    def _pactl(self, *arguments: str) -> str:
        command = ["pactl", *arguments]
        return subprocess.run(
            command, env=self.env, check=True, capture_output=True, text=True
        ).stdout.strip()

    def silence(self) -> None:
        """End whatever still plays."""
        for player in self._players:
            player.kill()
            player.wait()


@contextmanager
def virtual_microphone(tmp_path: Path) -> Iterator[VirtualMicrophone]:
    """Run a sound server of our own in `tmp_path`, apart from any the computer has.

    Without PulseAudio the test fails, saying what to install; it is left out where DO_WITHOUT is set.
    """
    _require_programs()
    home = tmp_path / "sound"
    home.mkdir(mode=0o700)
    (home / "asound.conf").write_text(ALSA_CONFIG)
    env = os.environ | {
        "PULSE_SERVER": f"unix:{home}/native",
        "PULSE_RUNTIME_PATH": str(home),
        "PULSE_COOKIE": str(home / "cookie"),
        "PULSE_LATENCY_MSEC": "20",  # else capture lags by half a second
        "ALSA_CONFIG_PATH": str(home / "asound.conf"),
    }
    # The server alone gets a home of its own: the programs under test need the user's.
    with (
        (home / "server.log").open("wb") as log,
        subprocess.Popen(_server(home), env=env | {"HOME": str(home)}, stdout=log, stderr=log) as server,
    ):
        microphone = VirtualMicrophone(env)
        try:
            _wait_until_up(server, env, home / "server.log")
            yield microphone
        finally:
            microphone.silence()
            server.terminate()


def _server(home: Path) -> list[str]:
    options = ["--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm", "-n"]
    modules = [f"module-native-protocol-unix socket={home}/native auth-anonymous=1", SINK]
    return ["pulseaudio", *options, *(part for module in modules for part in ("-L", module))]


def _require_programs() -> None:
    missing = [program for program in ("pulseaudio", "pactl", "paplay") if shutil.which(program) is None]
    if missing and DO_WITHOUT in os.environ:
        pytest.skip(f"{', '.join(missing)} missing, and {DO_WITHOUT} is set")
    if missing:
        pytest.fail(
            f"{', '.join(missing)} missing: apt install pulseaudio pulseaudio-utils libasound2-plugins "
            f"libportaudio2, or set {DO_WITHOUT}=1 to leave the tests that capture sound out",
            pytrace=False,
        )


def _wait_until_up(server: subprocess.Popen[bytes], env: dict[str, str], log: Path) -> None:
    clock = SystemClock()
    give_up_at_s = clock.now_s() + STARTS_WITHIN_S
    while subprocess.run(["pactl", "info"], env=env, capture_output=True, check=False).returncode != 0:
        if server.poll() is not None or clock.now_s() > give_up_at_s:
            pytest.fail(f"PulseAudio did not start:\n{log.read_text()}", pytrace=False)
        clock.wait(0.05)
