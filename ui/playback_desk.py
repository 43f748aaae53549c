"""What the playback page asks of the program beneath it: declared here in plain Python, filled by `app`."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from sessions.account import Account
from sessions.bundle.choice import Choice
from sessions.corrections import Correction
from sessions.review.review import Review
from sessions.take_along.formats import Format
from sessions.take_along.redaction import NOTHING, Redaction, ToLookAt
from sessions.waveform import Waveform


class Transport(Protocol):
    """Plays a session's sound from anywhere. Each call returns at once, on any thread, and raises nothing."""

    @property
    def position_s(self) -> float:
        """Session time of what is heard at this moment; where it would go on while it rests."""
        ...

    @property
    def playing(self) -> bool:
        """Whether it plays, or is about to."""
        ...

    @property
    def trouble(self) -> str:
        """Why nothing is heard, in one line; empty while all is well."""
        ...

    def play(self) -> None:
        """Go on from where it is; from the beginning where it is at its end."""
        ...

    def pause(self) -> None:
        """Rest here."""
        ...

    def seek(self, at_s: float) -> None:
        """Go to a session time, within the session; playing goes on from there."""
        ...

    def set_speed(self, speed: float) -> None:
        """Play so many times as fast, 0.5 to 2, at true pitch."""
        ...

    def set_loop(self, stretch: tuple[float, float] | None) -> None:
        """Play this stretch over and over, from one session time to another; None goes on past its end."""
        ...

    def close(self) -> None:
        """Let go of the device and the file; harmless twice."""
        ...


class OpenSession(Protocol):
    """A session open for playback. What is slow is called from threads, several at once."""

    @property
    def transport(self) -> Transport | None:
        """What plays its sound; None where none was kept."""
        ...

    def account(self) -> Account:
        """Slow. The session as it stands; raises `SessionError`."""
        ...

    def waveform(self) -> Waveform:
        """Slow. How loud it was; raises `SessionError`."""
        ...

    def add(self, *edits: Correction) -> Account:
        """Slow. Add edits, all or none, and give the session as it stands now; raises `SessionError`."""
        ...

    def formats(self) -> Sequence[Format]:
        """Slow. What it can be taken along as; raises `SessionError`."""
        ...

    def take_along(
        self,
        formats: Sequence[Format],
        folder: Path,
        progress: Callable[[str, float], None],
        redaction: Redaction = NOTHING,
    ) -> Sequence[Path]:
        """Slow. Write it into `folder`, telling `progress` a line and the share done; names the files.

        Without what `redaction` has. Ends early where `progress` raises. Raises `SessionError`.
        """
        ...

    def to_look_at(self, redaction: Redaction) -> ToLookAt:
        """Slow. What had better be looked at in what was taken along so; raises `SessionError`."""
        ...

    def save_bundle(
        self, file: Path, choice: Choice, passphrase: str, progress: Callable[[float], None]
    ) -> None:
        """Slow. Write it as a bundle for another Holdspace, telling `progress` the share done.

        Ends early where `progress` raises. Raises `SessionError`.
        """
        ...

    def review(self) -> Review:
        """Slow. The partnership review of the session as it stands; raises `SessionError`."""
        ...

    def save_review(self, path: Path, progress: Callable[[float], None]) -> None:
        """Slow. Write the review as a page of HTML to `path`, telling `progress` the share done.

        Ends early where `progress` raises. Raises `SessionError`.
        """
        ...

    def close(self) -> None:
        """Let go of the file and of the device; harmless twice."""
        ...
