"""What is told of a round beside others: its figures, how observer and machine agreed, what was said of it.

No word of the talk is read for it, but to make the figures once, which are then kept in the file.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from cues.events import CueHidden, CueIntentional, CueRevised, CueShown, SilenceEnded, SilenceJudged
from cues.hand import CueMarked, ObserverMarked
from sessions import edits
from sessions.about import Keep
from sessions.account import account_of, heard_of
from sessions.errors import SessionError
from sessions.figures import Figures
from sessions.library import path_of
from sessions.master_key import MasterKey
from sessions.observed import Reflection
from sessions.reader import SessionReader, open_session
from sessions.trends import point_of
from sessions.triads.agreement import Agreement, agreement, looked_for, watch_of
from sessions.triads.debrief import sights
from transcribe.events import Word, WordsHeard

_EVENTS = (CueShown, CueHidden, CueRevised, CueIntentional, CueMarked, ObserverMarked)
_ENDS = (SilenceJudged, SilenceEnded)
_SAID = (edits.OBSERVED, edits.REFLECTION, edits.MARK)


@dataclass(frozen=True, slots=True)
class RoundSeen:
    """One round; `duration_s` is in seconds, `reflections` are everybody's."""

    duration_s: float
    figures: Figures
    agreement: Agreement
    reflections: Sequence[Reflection]


def round_seen(id_: str, master: MasterKey) -> RoundSeen | None:
    """Read what is told of a round by its session's id; None where it is gone, goes on or cannot be read."""
    with suppress(SessionError):
        path = path_of(id_)
        point = point_of(path, master)
        if point is not None:
            with open_session(path, master) as session:
                return _seen(session, point.figures)
    return None


def _seen(session: SessionReader, figures: Figures) -> RoundSeen:
    about, duration_s = session.about, session.duration_s
    said = [one for one in session.corrections() if one.what in _SAID]
    account = account_of(heard_of(session.events_of(*_EVENTS, *_ENDS), about, duration_s), said)
    had_words = about.keep is Keep.CUES or session.has_any_of(Word, WordsHeard)
    watch = replace(watch_of(account), kinds=looked_for(about, had_words))
    return RoundSeen(duration_s, figures, agreement(sights(account), watch), account.reflections)
