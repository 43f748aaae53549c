"""Who is in the room: the command line's words for it made into roles and enrolled voices."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.errors import UsageError
from app.passphrase import users_key
from audio.clock import SystemClock
from audio.replay import Replay
from audio.source import Block
from diarize.enrolment import Enrolling, Enrolment
from diarize.errors import EnrolmentRefused
from diarize.events import Role
from diarize.hearing import Ears
from diarize.people import People
from diarize.tunables import ENROLMENT_S, SHORTEST_ENROLMENT_S
from models.embedding import Embedding
from models.weights import sums
from sessions.master_key import MasterKey
from sessions.voices import KeptVoice, is_kept, open_voice

DEFAULT_ORDER = ("coach", "client", "observer")
MOST_PEOPLE = len(DEFAULT_ORDER)


@dataclass(frozen=True, slots=True)
class Room:
    """Roles in the order of first speech, and the voices known beforehand: recordings, or enrolled before.

    On a call the roles stand in the order of the channels. Where `one_a_channel`, nobody's voice need be
    known. Where some are `shared`, these are together on one channel, in the order of first speech unless
    their voices are known, and everybody else has one alone.
    """

    roles: tuple[Role, ...]
    voices: dict[Role, Path | KeptVoice]
    one_a_channel: bool = False
    shared: tuple[Role, ...] = ()

    @property
    def channels(self) -> tuple[tuple[Role, ...], ...]:
        """Who is on each channel of a call; empty in one room."""
        if not self.one_a_channel and not self.shared:
            return ()
        return tuple(
            self.shared if role in self.shared else (role,)
            for role in self.roles
            if role not in self.shared[1:]
        )


def call(coach: str, channels: str | None) -> Room | None:
    """Read `--channels`, and `--coach left|right` which says the same; None where neither is given.

    Raises `UsageError`.
    """
    if channels is None and coach not in ("left", "right"):
        return None
    usual = "client,coach" if coach == "right" else "coach,client"
    on_each = [tuple(_listed(names, "--channels", "+")) for names in (channels or usual).split(",")]
    order = _listed((channels or usual).replace("+", ","), "--channels")
    shared = next((names for names in on_each if len(names) > 1), ())
    if len(on_each) < 2 or len(order) > MOST_PEOPLE or "coach" not in order:
        raise UsageError(
            f"--channels {channels}: name two people, or three in a triad, one of them coach: coach,client; "
            "join two who are on one channel: coach,client+observer"
        )
    if coach != "first" and (len(order) > 2 or coach != ("left", "right")[order.index("coach")]):
        raise UsageError(
            f"--coach {coach}: --channels already says who the coach is; leave one of the two out"
        )
    return Room(tuple(order), {}, one_a_channel=not shared, shared=shared)


def with_voices(room_: Room, voices: str | None, open_key: Callable[[], MasterKey] = users_key) -> Room:
    """The same call with `--voices` for those who share a channel; raises `UsageError`.

    `open_key` is asked only where an enrolled voice is named.
    """
    recordings = _recordings(voices)
    for role in recordings:
        if role not in room_.shared:
            raise UsageError(
                f"--voices {role}=…: only those who share a channel are known by their voices; leave it out"
            )
    return replace(room_, voices=_opened(recordings, open_key))


def channels_named(channels: str | None) -> int:
    """How many channels `--channels` speaks of, to be kept apart; two where it is left out."""
    return len(channels.split(",")) if channels else 2


def room_of_triad(
    known: Mapping[Role, KeptVoice],
    on_a_call: bool,
    here: Role | None,
    in_order: Sequence[Role] = DEFAULT_ORDER,
) -> Room:
    """Who is heard in a round, or its debrief, in which whoever has these roles is `known` by voice.

    Of those who are not, it is told by who first speaks, `in_order`. `on_a_call`, whoever is `here` has the
    microphone, and the others share the computer's sound.
    """
    if not on_a_call or here is None:
        return Room(tuple(in_order), dict(known))
    elsewhere = tuple(role for role in in_order if role != here)
    voices: dict[Role, Path | KeptVoice] = {role: known[role] for role in elsewhere if role in known}
    return Room((here, *elsewhere), voices, shared=elsewhere)


def room(
    coach: str,
    people: int,
    voices: str | None,
    roles: str | None,
    open_key: Callable[[], MasterKey] = users_key,
) -> Room:
    """Read `--coach`, `--people`, `--voices` and `--roles`; raises `UsageError`.

    `open_key` is asked only where an enrolled voice is named.
    """
    if not 2 <= people <= 3:
        raise UsageError(f"--people {people}: a session has 2 people, or 3 in a triad")
    recordings = _recordings(voices)
    order = _listed(roles, "--roles") if roles else list(DEFAULT_ORDER[:people])
    if coach == "second":
        if roles:
            raise UsageError("--coach second: --roles already says who speaks when; give one of the two")
        order[:2] = ["client", "coach"]
    elif coach != "first":
        recordings["coach"] = _existing(coach, "--coach")
    for role in recordings:
        if role not in order:
            order.append(role)
    if "coach" not in order:
        raise UsageError(f"--roles {roles}: nobody is the coach; name one of them coach")
    if len(order) != people:
        raise UsageError(f"{len(order)} people are named ({', '.join(order)}), but --people says {people}")
    return Room(tuple(order), _opened(recordings, open_key))


def known_people(room_: Room, make_ears: Callable[[], Ears]) -> People:
    """The people who are told apart by their voices, those with a recording enrolled from it.

    Raises `UsageError`.
    """
    people = room_.shared or room_.roles
    enrolled: dict[Role, Embedding] = {}
    for role, known in room_.voices.items():
        if isinstance(known, KeptVoice):
            enrolled[role] = known.embedding
            continue
        heard = enrolled_from(known, make_ears(), SHORTEST_ENROLMENT_S)
        if heard.speech_s < ENROLMENT_S:
            print(
                f"holdspace: {known} holds {int(heard.speech_s)} s of speech: a voice is known better from "
                f"{ENROLMENT_S:.0f} s or more",
                file=sys.stderr,
            )
        enrolled[role] = heard.embedding
    return People(people, enrolled)


def enrolled_from(path: Path, ears: Ears, least_s: float) -> Enrolment:
    """One voice from a recording of it alone with `least_s` of speech or more; raises `UsageError`."""
    enrolling = Enrolling(ears)
    for item in Replay(path, None, SystemClock()):
        if isinstance(item, Block):
            enrolling.feed(item.samples.mean(axis=1))
        if enrolling.has_plenty:
            break
    try:
        return enrolling.finish(least_s)
    except EnrolmentRefused as refused:
        raise UsageError(f"{path} {refused}") from refused


def network_of_voices() -> str:
    """Name the network that embeds voices, by its sha256: embeddings of two networks do not compare."""
    return sums(["campplus"])["campplus"]


def _recordings(voices: str | None) -> dict[Role, Path | str]:
    """The recording or the enrolled voice's name given for each role."""
    found: dict[Role, Path | str] = {}
    for item in voices.split(",") if voices else ():
        role, _, path = item.partition("=")
        if not path:
            raise UsageError(f"--voices {item}: write role=RECORDING, for instance coach=me.wav")
        found[role.strip()] = _existing(path.strip(), "--voices")
    return found


def _existing(given: str, option: str) -> Path | str:
    """A recording, where there is a file of that name, else the name of an enrolled voice."""
    if Path(given).is_file():
        return Path(given)
    if is_kept(given):
        return given
    raise UsageError(
        f"{option} {given}: there is no such recording or enrolled voice; give a sound file, a name from "
        "`holdspace voices list`" + (", first or second" if option == "--coach" else "")
    )


def _opened(known: dict[Role, Path | str], open_key: Callable[[], MasterKey]) -> dict[Role, Path | KeptVoice]:
    """Recordings as they are, enrolled voices opened; only for these is any key asked for."""
    if not any(isinstance(given, str) for given in known.values()):
        return {role: given for role, given in known.items() if isinstance(given, Path)}
    master_key = open_key()
    opened: dict[Role, Path | KeptVoice] = {}
    for role, given in known.items():
        opened[role] = given if isinstance(given, Path) else open_known_voice(given, master_key)
    return opened


def open_known_voice(name: str, master_key: MasterKey) -> KeptVoice:
    """Open an enrolled voice that today's network can know; raises `UsageError`, `SessionError`."""
    voice = open_voice(name, master_key)
    if voice.network != network_of_voices():
        raise UsageError(f"the voice {voice.name} was enrolled with another network; enrol it again")
    return voice


def _listed(text: str, option: str, between: str = ",") -> list[str]:
    names = [name.strip() for name in text.split(between)]
    if not all(names) or len(set(names)) != len(names):
        raise UsageError(f"{option} {text}: name each person once, separated by commas")
    return names
