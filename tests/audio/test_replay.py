"""A recording is heard as if live: any format, at its own pace, and honest about what it lacks."""

import wave
from pathlib import Path

import av
import numpy as np
import pytest

from audio.clock import JumpClock
from audio.errors import UnreadableRecording
from audio.replay import Replay
from audio.source import Block, Gap, Source
from tests.audio.recordings import joined, pitch_hz, tone, write


@pytest.mark.parametrize(
    ("name", "rate_hz", "channels"),
    [
        ("telephone.wav", 8_000, 1),
        ("room.flac", 96_000, 2),
        ("phone.m4a", 44_100, 1),
        ("call.mp3", 48_000, 2),
        ("call.ogg", 48_000, 2),
    ],
)
def test_every_usual_format_is_heard(tmp_path: Path, name: str, rate_hz: int, channels: int) -> None:
    path = write(tmp_path / name, tone(440, rate_hz, 3.0, channels), rate_hz)
    replay = Replay(path, None, JumpClock())
    source: Source = replay
    heard = joined(list(source))
    assert (source.name, source.channels, heard.shape[1]) == (name, channels, channels)
    assert (source.input_latency_ms, source.overflows, replay.remarks) == (None, 0, [])
    assert replay.duration_s == pytest.approx(3.0, abs=0.1)
    assert len(heard) / 16_000 == pytest.approx(3.0, abs=0.1)
    assert pitch_hz(heard[:, 0]) == pytest.approx(440, abs=1)
    assert np.abs(heard[8000:40_000]).max() == pytest.approx(0.5, abs=0.1)


def test_the_sound_track_of_a_video_is_heard(tmp_path: Path) -> None:
    path = tmp_path / "call.mkv"
    with av.open(str(path), "w") as container:
        video = container.add_stream("mpeg4", rate=25)
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        audio = container.add_stream("pcm_s16le", rate=16_000, layout="mono")
        for _ in range(25):
            container.mux(video.encode(av.VideoFrame(64, 48, "yuv420p")))
        sound = av.AudioFrame.from_ndarray(tone(440, 16_000, 1.0).T.copy(), format="fltp", layout="mono")
        sound.sample_rate = 16_000
        container.mux(audio.encode(sound))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    assert len(joined(list(Replay(path, None, JumpClock())))) == 16_000


def test_three_channels_stay_apart_where_that_is_asked_for(tmp_path: Path) -> None:
    three = np.hstack([tone(hz, 16_000, 1.0) for hz in (300, 500, 700)])
    path = write(tmp_path / "three.flac", three, 16_000, "3.0")
    asked = Replay(path, None, JumpClock(), apart=3)
    heard = joined(list(asked))
    assert (asked.channels, asked.remarks) == (3, [])
    assert [round(pitch_hz(heard[:, channel])) for channel in range(3)] == [300, 500, 700]
    assert Replay(path, None, JumpClock()).channels == 1


def test_two_channels_stay_apart(tmp_path: Path) -> None:
    both = np.hstack((tone(300, 16_000, 1.0), tone(700, 16_000, 1.0)))
    heard = joined(list(Replay(write(tmp_path / "two.wav", both, 16_000), None, JumpClock())))
    assert [round(pitch_hz(heard[:, channel])) for channel in (0, 1)] == [300, 700]


def test_more_channels_become_one_and_it_is_said(tmp_path: Path) -> None:
    path = write(tmp_path / "four.wav", tone(440, 48_000, 1.0, channels=4), 48_000, layout="quad")
    replay = Replay(path, None, JumpClock())
    assert (replay.channels, joined(list(replay)).shape) == (1, (16_000, 1))
    assert replay.remarks == ["four.wav has 4 channels; they were averaged into one"]


def test_at_speed_one_a_block_comes_when_its_last_sample_has_sounded(tmp_path: Path) -> None:
    clock = JumpClock()
    for block in Replay(write(tmp_path / "paced.wav", tone(440, 16_000, 2.0), 16_000), 1.0, clock):
        assert clock.now_s() == pytest.approx(block.end_s)
    assert clock.now_s() == pytest.approx(2.0)


def test_a_slow_listener_catches_up_at_speed_one(tmp_path: Path) -> None:
    clock = JumpClock()
    sound = iter(Replay(write(tmp_path / "paced.wav", tone(440, 16_000, 2.0), 16_000), 1.0, clock))
    next(sound)
    clock.jump(1.0)
    for block in sound:
        assert clock.now_s() == pytest.approx(max(block.end_s, 1.032))


def test_without_a_speed_nothing_waits(tmp_path: Path) -> None:
    clock = JumpClock()
    list(Replay(write(tmp_path / "fast.wav", tone(440, 16_000, 2.0), 16_000), None, clock))
    assert clock.now_s() == 0.0


def test_closing_ends_it_and_twice_is_harmless(tmp_path: Path) -> None:
    replay = Replay(write(tmp_path / "long.wav", tone(440, 16_000, 2.0), 16_000), None, JumpClock())
    sound = iter(replay)
    next(sound)
    replay.close()
    replay.close()
    assert list(sound) == []
    assert list(replay) == []


def test_a_recording_that_breaks_off_gives_what_it_has_and_says_so(tmp_path: Path) -> None:
    path = write(tmp_path / "broken.flac", tone(440, 16_000, 10.0), 16_000)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 6 // 10])
    replay = Replay(path, None, JumpClock())
    heard = joined(list(replay))
    assert 4.0 < len(heard) / 16_000 < 8.0
    assert pitch_hz(heard[:, 0]) == pytest.approx(440, abs=1)
    assert replay.remarks == [f"broken.flac breaks off at {len(heard) / 16_000:.1f} s; it should last 10.0 s"]


def test_sound_missing_in_the_middle_is_a_gap_and_what_follows_keeps_its_time(tmp_path: Path) -> None:
    tones = np.vstack((tone(300, 16_000, 5.0), tone(700, 16_000, 5.0)))
    path = write(tmp_path / "damaged.ogg", tones, 16_000)
    sound_bytes = bytearray(path.read_bytes())
    third = len(sound_bytes) // 3
    sound_bytes[third : third + 500] = bytes(500)
    path.write_bytes(sound_bytes)
    replay = Replay(path, None, JumpClock())
    sound = list(replay)
    gaps = [piece for piece in sound if isinstance(piece, Gap)]
    after = [piece for piece in sound if isinstance(piece, Block) and piece.start_s >= 5.2]
    assert len(gaps) == replay.overflows == 1
    assert sound[sound.index(gaps[0]) + 1].start_s == gaps[0].end_s
    assert pitch_hz(joined(list(after))[:, 0]) == pytest.approx(700, abs=1)
    assert sound[-1].end_s == pytest.approx(10.0, abs=0.05)
    assert replay.remarks == ["damaged.ogg lacks sound (places: 1); that time counts as lost"]


def unreadable(path: Path) -> str:
    with pytest.raises(UnreadableRecording) as trouble:
        Replay(path, None, JumpClock())
    assert "\n" not in str(trouble.value)
    assert path.name in str(trouble.value)
    return str(trouble.value)


def test_what_cannot_be_heard_says_why_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "empty.wav").touch()
    (tmp_path / "letter.mp3").write_text("Dear coach,\nthis is no recording.\n" * 100)
    with wave.open(str(tmp_path / "zero.wav"), "wb") as zero:
        zero.setparams((1, 2, 16_000, 0, "NONE", ""))
    with av.open(str(tmp_path / "mute.mp4"), "w") as container:
        video = container.add_stream("mpeg4", rate=25)
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        container.mux(video.encode(av.VideoFrame(64, 48, "yuv420p")))
        container.mux(video.encode(None))
    assert "is not a file" in unreadable(tmp_path / "nowhere.wav")
    assert "is not a file" in unreadable(tmp_path)
    assert "is empty" in unreadable(tmp_path / "empty.wav")
    assert "cannot be read as a recording" in unreadable(tmp_path / "letter.mp3")
    assert "holds no sound" in unreadable(tmp_path / "zero.wav")
    assert "holds no sound" in unreadable(tmp_path / "mute.mp4")


def test_a_playlist_is_never_followed_to_the_network(tmp_path: Path) -> None:
    playlist = tmp_path / "session.m3u8"
    playlist.write_text(
        "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/sound.ts\n#EXT-X-ENDLIST\n"
    )
    unreadable(playlist)


def test_a_colon_in_a_name_is_only_a_colon(tmp_path: Path) -> None:
    path = write(tmp_path / "call.wav", tone(440, 16_000, 1.0), 16_000).rename(tmp_path / "at 10:30.wav")
    assert len(joined(list(Replay(path, None, JumpClock())))) == 16_000
