"""The program under its windows: what is set, recorded, looked back on and destroyed, in a quiet room."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from keyring.backends import fail

from app.bringing import TO_BE_FETCHED
from app.desk import Desk, Leaving
from app.engine import Session
from app.errors import UsageError
from app.keeper import Keeper
from app.warm_ears import WarmEars
from audio.clock import JumpClock
from cues.events import CueKind
from cues.settings import USUAL as USUAL_CUES
from cues.settings import CueSetting, Settings
from models.errors import MissingWeights, ModelError
from models.weights_registry import REGISTRY
from sessions import erasing
from sessions.about import HeardFrom, Keep
from sessions.errors import SessionError
from sessions.master_key import KeyPlace, LostKey, MasterKey, master_key_path
from sessions.preferences import USUAL
from sessions.preferences_file import preferences_path, read_preferences
from sessions.reader import State
from sessions.review.markers import LIST
from sessions.voices import KeptVoice, keep
from tests.app.quiet_room import HISS, QuietMicrophone, deaf_ears
from tests.app.test_keeper import FillingDisk
from tests.audio.recordings import tone, write
from tests.keyrings import Drawer, using
from tests.sessions.keyed import MASTER, PASSPHRASE, keep_master_key, open_session
from ui.analysis_state import AnalysisEvent
from ui.desk import Plan, Where
from ui.session_state import Erased, Notice, SessionEvent

pytestmark = pytest.mark.real_time

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
AGREED_AT = NOW - timedelta(minutes=2)
ROOM = Plan("Ada", Where.ROOM, ("coach", "client"), Keep.SOUND, AGREED_AT, sentence="May I record this?")
CALL = Plan("Ada", Where.CALL, ("coach", "client"), Keep.SOUND, AGREED_AT)
PATIENCE_S = 60.0  # only a failing test waits this long


@pytest.fixture
def place(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with weights and nothing else."""
    folder = tmp_path / "data"
    keep_master_key(folder)
    (folder / "models").symlink_to(data / "models", target_is_directory=True)
    monkeypatch.setenv("HOLDSPACE_DATA", str(folder))
    return folder


def quiet_desk(clock: JumpClock | None = None) -> Desk:
    """A desk whose ears hear no voice."""
    return Desk(clock or JumpClock(NOW), WarmEars(lambda: deaf_ears))


@pytest.fixture
def desk(place: Path) -> Desk:
    return quiet_desk()


@dataclass
class Room:
    """Stands in for the devices: a microphone that hisses, for half a second of session."""

    microphone: QuietMicrophone = field(default_factory=lambda: QuietMicrophone(16))

    def again(self) -> QuietMicrophone:
        return self.microphone


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """A quiet room for whatever session is begun."""
    quiet = Room()
    monkeypatch.setattr(Desk, "_device", lambda desk, microphone, loopback: quiet.microphone)
    yield quiet


def run(session: Session) -> list[SessionEvent]:
    """Run it to its end; all that the screen was told."""
    posted: list[SessionEvent] = []
    session.start(posted.append)
    session.wait()
    return posted


def silence(path: Path, channels: int = 1, seconds: float = 1.0) -> Path:
    """A recording in which nobody speaks, each channel with a noise of its own."""
    noise = np.random.default_rng(7).normal(0, 1e-2, (round(16_000 * seconds), channels))
    return write(path, noise.astype(np.float32), 16_000)


def recorded(desk: Desk, folder: Path, plan: Plan = ROOM) -> str:
    """Hear a second of silence into a session; its id."""
    session_id = desk.open_recording(silence(folder / "silence.wav"), plan)
    analysed(desk, session_id)
    return session_id


def analysed(desk: Desk, session_id: str) -> list[AnalysisEvent]:
    """Go on with a recording to its end; all that the screen was told."""
    posted: list[AnalysisEvent] = []
    analysis = desk.resume_recording(session_id)
    analysis.start(posted.append)
    analysis.wait()
    assert analysis.trouble is None
    return posted


# --- what is set


def test_damaged_settings_are_set_aside_told_once_and_no_reason_to_be_introduced_again(place: Path) -> None:
    preferences_path().write_text("{broken")
    desk = quiet_desk()
    assert desk.remark.startswith("Your settings could not be read")
    assert (place / "preferences.damaged.json").read_text() == "{broken"
    assert desk.preferences == USUAL.changed(introduced=True)
    later = quiet_desk()
    assert (later.remark, later.preferences) == ("", desk.preferences)


def test_what_is_set_holds_from_now_on_and_travels_by_a_file(desk: Desk, tmp_path: Path) -> None:
    assert (desk.remark, desk.preferences) == ("", USUAL)
    desk.keep_preferences(USUAL.changed(introduced=True, retention_days=90, microphone="desk microphone"))
    assert read_preferences() == desk.preferences
    desk.export_preferences(tmp_path / "mine.json")
    desk.keep_preferences(USUAL.changed(microphone="other microphone"))
    found = desk.import_preferences(tmp_path / "mine.json")
    assert (found.retention_days, found.microphone) == (90, "other microphone")
    assert desk.preferences.retention_days is None


# --- a session begun


def test_a_microphone_plugged_in_after_the_program_began_is_found(tmp_path: Path) -> None:
    sound = tmp_path / "asound.conf"
    sound.write_text("pcm.unplugged { type hw card 99 }\n")
    program = (
        "import sys; from pathlib import Path; "
        "from app.desk import Desk; from audio.clock import SystemClock; "
        "desk = Desk(SystemClock()); print(len(desk.microphones())); "
        "Path(sys.argv[1]).write_text('pcm.!default { type null }'); "
        "print([one.name for one in desk.microphones()])"
    )
    env = os.environ | {"ALSA_CONFIG_PATH": str(sound), "HOLDSPACE_DATA": str(tmp_path)}
    command = [sys.executable, "-c", program, str(sound)]
    answer = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert answer.stdout == "0\n['default']\n", answer.stderr


def test_a_session_is_stored_with_all_that_was_agreed_and_set(desk: Desk, room: Room) -> None:
    cues = USUAL_CUES.with_cue(CueKind.MONOLOGUE, CueSetting(on=False))
    desk.keep_preferences(USUAL.changed(cues=cues))
    session = desk.begin(ROOM)
    run(session)
    [entry] = desk.sessions()
    assert entry.outline is not None
    about = entry.outline.about
    assert entry.id == session.session_id
    assert entry.outline.state is State.ENDED
    assert (about.client, about.consent_sentence) == ("Ada", "May I record this?")
    assert (about.consent_at, about.keep) == (AGREED_AT, Keep.SOUND)
    assert (about.people, about.channels) == (("coach", "client"), ())
    assert about.settings is not None and Settings.from_json(about.settings) == cues
    assert set(about.models) >= {"silero-vad", "whisper-tiny.en"}


def test_a_call_is_stored_with_one_person_a_channel(desk: Desk, room: Room) -> None:
    room.microphone = QuietMicrophone(16, np.hstack((HISS, HISS[::-1])))
    room.microphone.channels = 2
    run(desk.begin(CALL))
    [entry] = desk.sessions()
    assert entry.outline is not None
    assert entry.outline.about.channels == ("coach", "client")


def test_without_consent_nothing_is_kept_and_no_word_is_quoted(desk: Desk, room: Room, place: Path) -> None:
    session = desk.begin(Plan("Ada", Where.ROOM, ("coach", "client"), Keep.SOUND, None))
    run(session)
    assert session.session_id is None
    assert session.pipeline is not None
    assert not list(place.rglob("*.holdspace"))


def test_where_only_cues_are_kept_none_quotes_a_word(desk: Desk, room: Room) -> None:
    run(desk.begin(Plan("Ada", Where.ROOM, ("coach", "client"), Keep.CUES, AGREED_AT)))
    [entry] = desk.sessions()
    assert entry.outline is not None and entry.outline.about.settings is not None
    assert entry.outline.about.settings["quotes_words"] is False


def test_a_session_that_never_heard_anything_is_not_in_the_library(desk: Desk, room: Room) -> None:
    room.microphone = QuietMicrophone(0, vanishes=True)
    events = run(desk.begin(ROOM))
    assert any(isinstance(event, Notice) and "went away" in event.line for event in events)
    assert list(desk.sessions()) == []


def test_a_client_who_withdraws_leaves_nothing(desk: Desk, room: Room, place: Path) -> None:
    session = desk.begin(ROOM)
    room.microphone.before = {8: session.withdraw}
    assert any(isinstance(event, Erased) for event in run(session))
    assert not [path for path in (place / "sessions").iterdir()]


@pytest.mark.parametrize("pages", [1, 8])
def test_they_leave_nothing_on_a_full_disk_either(desk: Desk, room: Room, place: Path, pages: int) -> None:
    room.microphone = QuietMicrophone(400)
    session = desk.begin(ROOM)
    path = place / "sessions" / f"{session.session_id}.holdspace"
    session.make_keeper = lambda: Keeper(FillingDisk(path, pages))
    room.microphone.before = {399: session.withdraw}
    assert any(isinstance(event, Erased) for event in run(session))
    assert isinstance(session.outcome.trouble, SessionError)
    assert not [path for path in (place / "sessions").iterdir()]


def test_a_library_that_cannot_be_written_ends_the_session_with_one_line_and_no_debris(
    desk: Desk, room: Room, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise SessionError("session: the disk is full; make room on it")

    monkeypatch.setattr("sessions.writer.migrate", full)
    events = run(desk.begin(ROOM))
    assert Notice("session: the disk is full; make room on it") in events
    assert not [path for path in (place / "sessions").iterdir()]


def test_an_enrolled_voice_is_opened_for_the_coach(desk: Desk, room: Room, place: Path) -> None:
    from app.people_options import network_of_voices

    embedding = np.ones(192, np.float32)
    keep(KeptVoice("anna", "coach", embedding, 12.0, NOW, network_of_voices()), MASTER)
    plan = Plan("Ada", Where.ROOM, ("coach", "client"), Keep.SOUND, None, voice="anna")
    desk.begin(plan)
    desk.forget_voice("anna")
    with pytest.raises(UsageError, match="no voice called anna here any more"):
        desk.begin(plan)


def test_what_is_missing_or_does_not_fit_is_told_in_words_for_a_window(
    desk: Desk, place: Path, room: Room
) -> None:
    desk.keep_preferences(USUAL.changed(language="de"))
    with pytest.raises(UsageError, match=r"tiny\.en knows English alone"):
        desk.begin(ROOM)
    desk.keep_preferences(USUAL.changed(model="/no/such/folder"))
    with pytest.raises(UsageError, match="not there any more"):
        desk.begin(ROOM)
    desk.keep_preferences(USUAL)
    (place / "models").unlink()
    for ask in (lambda: desk.begin(ROOM), desk.example, lambda: desk.enrol("anna", None, lambda *_: None)):
        with pytest.raises(ModelError) as trouble:
            ask()
        assert str(trouble.value) == TO_BE_FETCHED


def test_the_example_is_heard_and_not_kept(desk: Desk, place: Path) -> None:
    session = desk.example()
    assert session.session_id is None
    run(session)
    assert session.outcome.duration_s == pytest.approx(47, abs=1.0)
    assert not (place / "sessions").exists()


# --- a recording


def test_a_recording_becomes_a_session_with_its_sound(desk: Desk, tmp_path: Path) -> None:
    session_id = recorded(desk, tmp_path)
    with open_session(next(e.path for e in desk.sessions() if e.id == session_id)) as stored:
        assert (stored.state, stored.analysed) == (State.ENDED, None)
        assert (stored.about.source_name, stored.about.heard_from) == ("silence.wav", HeardFrom.RECORDING)
        assert (stored.about.keep, stored.about.consent_at) == (Keep.SOUND, AGREED_AT)
        assert stored.outline().sound_s == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("level", [Keep.WORDS, Keep.CUES])
def test_a_recording_whose_sound_may_not_be_kept_is_not_opened(
    desk: Desk, tmp_path: Path, level: Keep
) -> None:
    plan = Plan("Ada", Where.ROOM, ("coach", "client"), level, AGREED_AT)
    with pytest.raises(UsageError, match="has to agree to keeping it"):
        desk.open_recording(silence(tmp_path / "silence.wav"), plan)
    assert list(desk.sessions()) == []


def test_once_it_was_opened_a_recording_waits_to_be_gone_on_with(desk: Desk, tmp_path: Path) -> None:
    desk.open_recording(silence(tmp_path / "silence.wav"), ROOM)
    [entry] = desk.sessions()
    assert entry.outline is not None and entry.outline.state is State.UNFINISHED


def test_only_what_waits_can_be_gone_on_with(desk: Desk, tmp_path: Path) -> None:
    session_id = recorded(desk, tmp_path)
    with pytest.raises(SessionError, match="nothing to go on with"):
        desk.resume_recording(session_id)


def test_a_transcript_alone_becomes_a_session(desk: Desk, tmp_path: Path) -> None:
    transcript = tmp_path / "talk.txt"
    transcript.write_text("Coach: What brings you here?\nAda: My work.\n")
    session_id = desk.open_transcript(transcript, ROOM)
    assert [entry.id for entry in desk.sessions()] == [session_id]


def test_a_recording_is_kept_only_with_consent(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="has to agree"):
        desk.open_recording(silence(tmp_path / "x.wav"), Plan("", Where.ROOM, ("coach",), Keep.SOUND, None))


@pytest.mark.parametrize(
    ("where", "channels", "apart"),
    [
        (Where.CALL, 2, ("coach", "client")),
        (Where.CALL, 1, ()),
        (Where.ROOM, 2, ()),
    ],
)
def test_a_recorded_call_is_heard_channel_by_channel_where_it_has_two(
    desk: Desk, tmp_path: Path, where: Where, channels: int, apart: tuple[str, ...]
) -> None:
    plan = Plan("Ada", where, ("coach", "client"), Keep.SOUND, AGREED_AT)
    analysed(desk, desk.open_recording(silence(tmp_path / "call.wav", channels), plan))
    [entry] = desk.sessions()
    assert entry.outline is not None
    assert entry.outline.summary.duration_s == pytest.approx(1.0, abs=0.1)
    assert entry.outline.about.channels == apart


def test_every_session_is_a_point_of_the_trends(desk: Desk, tmp_path: Path) -> None:
    assert desk.trends(lambda done, of: None) == []
    plan = Plan("Ada", Where.ROOM, ("coach", "client"), Keep.SOUND, AGREED_AT)
    analysed(desk, desk.open_recording(silence(tmp_path / "room.wav"), plan))
    told: list[tuple[int, int]] = []
    [point] = desk.trends(lambda *how_far: told.append(how_far))
    assert (point.session_id, point.client) == (desk.sessions()[0].id, "Ada")
    assert told == [(1, 1)]
    desk.close()
    with pytest.raises(Leaving):
        desk.trends(lambda done, of: None)


def test_one_sound_written_on_two_channels_is_one_room(desk: Desk, tmp_path: Path) -> None:
    recording = write(tmp_path / "both.mp3", tone(440, 16_000, 2.0, channels=2), 16_000)
    analysed(desk, desk.open_recording(recording, CALL))
    [entry] = desk.sessions()
    assert entry.outline is not None
    assert entry.outline.about.channels == ()


def test_what_there_is_to_know_about_a_recording_is_told(desk: Desk, tmp_path: Path) -> None:
    sound = np.random.default_rng(7).normal(0, 1e-2, (16_000, 6)).astype(np.float32)
    session_id = desk.open_recording(write(tmp_path / "six.flac", sound, 16_000, "5.1"), ROOM)
    told = analysed(desk, session_id)
    assert Notice("six.flac has 6 channels; they were averaged into one") in told


# --- looked back on, and destroyed


def test_a_session_is_looked_back_on_and_erased(desk: Desk, tmp_path: Path, place: Path) -> None:
    session_id = recorded(desk, tmp_path)
    assert desk.glance(session_id).duration_s == pytest.approx(1.0, abs=0.05)
    desk.player(session_id).close()
    opened = desk.open_session(session_id)
    assert opened.account().duration_s == pytest.approx(1.0, abs=0.05)
    assert opened.transport is not None
    desk.keep_preferences(desk.preferences.changed(markers=False))
    opened.save_review(tmp_path / "review.html", lambda share: None)
    assert LIST not in (tmp_path / "review.html").read_text("utf-8")
    opened.close()
    desk.erase(session_id)
    assert list(desk.sessions()) == []
    assert list((place / "sessions").iterdir()) == []
    for ask in (desk.glance, desk.player, desk.open_session, desk.erase):
        with pytest.raises(SessionError):
            ask(session_id)


def test_what_was_kept_long_enough_goes_and_what_is_being_recorded_stays(
    place: Path, tmp_path: Path, room: Room
) -> None:
    clock = JumpClock(NOW)
    desk = quiet_desk(clock)
    recorded(desk, tmp_path)
    assert desk.tidy() == 0
    desk.keep_preferences(USUAL.changed(retention_days=30))
    assert desk.tidy() == 0
    clock.jump(31 * 86_400.0)
    session = desk.begin(ROOM)
    gone: list[int] = []
    room.microphone.before = {8: lambda: gone.append(quiet_desk(clock).tidy())}
    run(session)
    assert gone == [1]
    assert [entry.id for entry in desk.sessions()] == [session.session_id]


def test_a_sealed_library_is_tidied_once_it_is_unsealed(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = JumpClock(NOW)
    desk = quiet_desk(clock)
    recorded(desk, tmp_path)
    desk.keep_preferences(USUAL.changed(retention_days=30))
    clock.jump(31 * 86_400.0)
    monkeypatch.delenv("HOLDSPACE_PASSPHRASE")
    with using(fail.Keyring()):  # type: ignore[no-untyped-call]  # no types there
        sealed = quiet_desk(clock)
        assert sealed.needs_passphrase()
        assert sealed.tidy() == 0
        assert sealed.has_sessions()
        sealed.give_passphrase(PASSPHRASE)
        assert sealed.tidy() == 1
    assert not sealed.has_sessions()


def test_a_clock_that_was_set_back_makes_nothing_go_early(place: Path, tmp_path: Path) -> None:
    clock = JumpClock(NOW)
    desk = quiet_desk(clock)
    desk.keep_preferences(USUAL.changed(retention_days=1))
    recorded(desk, tmp_path)
    clock.jump_wall(-3600.0)
    later = recorded(desk, tmp_path)
    assert desk.tidy() == 0
    clock.jump(86_400.0)  # a day less an hour since the first began, by this clock
    assert desk.tidy() == 0
    clock.jump(1.0)
    assert desk.tidy() == 1
    assert later not in [entry.id for entry in desk.sessions()]


def test_a_lost_key_is_brought_back_by_a_copy_and_nobody_is_asked_again(
    desk: Desk, tmp_path: Path, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    session_id = recorded(desk, tmp_path)
    desk.save_key_copy(tmp_path / "copy.json", "words of the copy's own")
    assert desk.key_place() is KeyPlace.PASSPHRASE
    master_key_path().unlink()
    monkeypatch.delenv("HOLDSPACE_PASSPHRASE")
    later = quiet_desk()
    assert later.key_place() is None and not later.needs_passphrase()
    for ask in (later.sessions, lambda: later.begin(ROOM)):
        with pytest.raises(LostKey):
            ask()
    assert later.use_key_copy(tmp_path / "copy.json", "words of the copy's own") == 1
    assert [entry.id for entry in later.sessions() if entry.outline] == [session_id]
    assert not later.needs_passphrase()


def test_another_program_over_the_same_folder_cannot_destroy_what_is_being_recorded(
    desk: Desk, room: Room
) -> None:
    session = desk.begin(ROOM)
    said: list[str] = []

    def elsewhere() -> None:
        with pytest.raises(SessionError) as trouble:
            quiet_desk().wipe()
        said.append(str(trouble.value))

    room.microphone.before = {8: elsewhere}
    run(session)
    assert "it is being recorded or used" in said[0]
    [entry] = desk.sessions()
    assert entry.outline is not None
    assert entry.outline.sound_s == pytest.approx(16 * 0.032, abs=0.001)


def test_wiped_nothing_is_left_and_the_program_goes_on_as_on_the_first_day(
    desk: Desk, tmp_path: Path, place: Path
) -> None:
    drawer = Drawer()
    master_key_path().unlink()
    with using(drawer):
        recorded(desk, tmp_path)
        assert drawer.entries
        desk.keep_preferences(USUAL.changed(introduced=True, consent_sentence="May I?", retention_days=3))
        desk.wipe()
        assert drawer.entries == {}
    assert [path for path in place.rglob("*") if not path.is_dir()] == []
    assert desk.preferences == USUAL
    desk.keep_preferences(desk.preferences.changed(introduced=True))
    assert read_preferences() == USUAL.changed(introduced=True)
    recorded(desk, tmp_path)


def test_looked_at_while_all_is_wiped_no_key_is_used_again_that_was_destroyed(
    desk: Desk, tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(desk, tmp_path)
    erase_everything = erasing.erase_everything
    looked = threading.Event()

    def look() -> None:
        desk.sessions()
        looked.set()

    looking = threading.Thread(target=look)

    def meanwhile(key: MasterKey | None) -> None:
        looking.start()
        looked.wait(0.1)
        erase_everything(key)

    monkeypatch.setattr(erasing, "erase_everything", meanwhile)
    desk.wipe()
    looking.join()
    session_id = recorded(desk, tmp_path)
    assert [entry.id for entry in quiet_desk().sessions()] == [session_id]


@pytest.mark.parametrize("given", ["sesame", "four words will do"])
def test_a_passphrase_from_the_environment_is_as_long_as_any(
    desk: Desk, tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    master_key_path().unlink()
    monkeypatch.setenv("HOLDSPACE_PASSPHRASE", given)
    if given == "sesame":
        with pytest.raises(UsageError, match="too short"):
            recorded(desk, tmp_path)
        assert not master_key_path().exists()
    else:
        recorded(desk, tmp_path)


def test_the_last_session_with_words_is_the_one_that_settings_are_tried_on(
    desk: Desk, tmp_path: Path, room: Room
) -> None:
    assert desk.preview(USUAL_CUES) is None
    desk.open_recording(silence(tmp_path / "waiting.wav"), ROOM)
    run(desk.begin(Plan("Eve", Where.ROOM, ("coach", "client"), Keep.CUES, AGREED_AT)))
    assert desk.preview(USUAL_CUES) is None
    recorded(desk, tmp_path)
    preview = desk.preview(USUAL_CUES)
    assert preview is not None
    assert (preview.client, preview.started_at) == ("Ada", NOW)
    assert preview.seen == preview.would_be == {}


# --- weights


def test_what_is_missing_is_counted_as_it_is_downloaded_and_belongs_to_the_recogniser_that_is_set(
    desk: Desk, place: Path
) -> None:
    assert desk.megabytes_missing() == 0.0
    [tiny, base] = desk.recognisers()
    assert (tiny.name, tiny.is_here, round(tiny.megabytes)) == ("tiny.en", True, 78)
    (place / "models").unlink()
    ours = place / "models"
    ours.mkdir()
    assert desk.megabytes_missing() == pytest.approx(175, abs=1)
    [tiny, base] = desk.recognisers()
    assert not tiny.is_here
    assert base.megabytes == pytest.approx(238, abs=1)
    desk.keep_preferences(USUAL.changed(model="base"))
    assert desk.megabytes_missing() == base.megabytes


@dataclass
class Fetched:
    """Stands in for the download: tells of its parts, then does what it is to do."""

    names: list[str] = field(default_factory=list)
    then: Callable[[], None] = lambda: None

    def __call__(self, names: list[str], say: object, progress: Callable[[object], None]) -> None:
        from models.download import HowFar

        self.names = names
        progress(HowFar(0, 0, 0.0))
        progress(HowFar(1, 4, 0.1))
        self.then()
        progress(HowFar(4, 4, 1.0))


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> Fetched:
    download = Fetched()
    monkeypatch.setattr("models.fetch.fetch", download)
    return download


def test_a_download_is_told_in_plain_words(desk: Desk, fetched: Fetched) -> None:
    told: list[tuple[str, float]] = []
    desk.fetch_weights(lambda line, share: told.append((line, share)), ["whisper-base"])
    assert told == [("after what is being fetched now", 0.0), ("part 1 of 4", 0.1), ("part 4 of 4", 1.0)]
    assert fetched.names == ["silero-vad", "segmentation", "campplus", "smart-turn", "whisper-base"]
    assert set(fetched.names) <= set(REGISTRY)
    desk.fetch_weights(lambda line, share: None)
    assert fetched.names[-1] == "whisper-tiny.en"


def test_a_download_that_fails_says_why_without_names_or_commands(desk: Desk, fetched: Fetched) -> None:
    def fail() -> None:
        raise MissingWeights("weights missing: x.bin; run `holdspace`", "it could not be downloaded")

    fetched.then = fail
    with pytest.raises(ModelError) as trouble:
        desk.fetch_weights(lambda line, share: None)
    assert str(trouble.value) == "It could not be downloaded."


def test_the_programs_end_gives_up_a_download_and_waits_until_it_has_tidied_up(
    desk: Desk, fetched: Fetched
) -> None:
    begun, may_go_on = threading.Event(), threading.Event()

    def slowly() -> None:
        begun.set()
        assert may_go_on.wait(PATIENCE_S)

    fetched.then = slowly
    with ThreadPoolExecutor(2) as pool:
        download = pool.submit(desk.fetch_weights, lambda line, share: None)
        assert begun.wait(PATIENCE_S)
        end = pool.submit(desk.close)
        assert not end.done()
        may_go_on.set()
        end.result(PATIENCE_S)
        assert download.done() or download.exception(PATIENCE_S) is not None


def test_the_programs_end_waits_until_a_session_is_in_its_file(desk: Desk, room: Room) -> None:
    half_way, may_go_on = threading.Event(), threading.Event()

    def stay() -> None:
        half_way.set()
        assert may_go_on.wait(PATIENCE_S)

    room.microphone.before = {8: stay}
    session = desk.begin(ROOM)
    session.start(lambda event: None)
    assert half_way.wait(PATIENCE_S)
    session.stop()
    with ThreadPoolExecutor(1) as pool:
        end = pool.submit(desk.close)
        assert not end.done()
        may_go_on.set()
        end.result(PATIENCE_S)
    [entry] = desk.sessions()
    assert entry.outline is not None
    assert entry.outline.state is State.ENDED


# --- several at once


def test_two_who_need_the_key_at_once_get_the_same_one(desk: Desk) -> None:
    with using(Drawer()), ThreadPoolExecutor(4) as pool:
        keys = {key.id for key in pool.map(lambda _: desk._open_key(), range(8))}
    assert len(keys) == 1


def test_settings_kept_from_many_threads_stay_whole(desk: Desk) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda days: desk.keep_preferences(USUAL.changed(retention_days=days)), range(1, 30)))
    assert read_preferences() == desk.preferences
