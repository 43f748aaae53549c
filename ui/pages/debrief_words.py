"""What the debrief page says: who was what, what each voice is asked, what is left of the time."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from diarize.events import Role
from sessions.triads.course import Course
from ui.pages.debrief_state import PEOPLE, Telling, Voice
from ui.parts.triad.lanes_state import Told
from ui.parts.triad.lanes_words import HOLDSPACE, words_of_told
from ui.session_state import Phase, SessionState

translate = QCoreApplication.translate

MINUTE_S = 60.0

VOICE_LETTERS = 12
"""As much of a name as a quarter of the smallest window holds, letters."""


def called(voice: Voice, names: Mapping[Role, str]) -> str:
    """What a voice is called."""
    return HOLDSPACE if voice is Voice.MACHINE else names[voice.value]


def cast_in_words(names: Mapping[Role, str]) -> str:
    """Who was what in the round."""
    said = translate("Debrief", "{coach} coached, {client} was the client, {observer} observed")
    return _named(said, names)


def next_in_words(course: Course) -> str:
    """Who is what in the round after this one; empty after the last."""
    if course.is_last:
        return ""
    names = {role: person.name for role, person in course.plan.cast(course.round + 1).items()}
    said = translate("Debrief", "Next: {coach} coaches, {client} is the client, {observer} observes")
    return _named(said, names)


def head_of(voice: Voice, names: Mapping[Role, str]) -> str:
    """Whose turn it is."""
    said = {
        Voice.CLIENT: translate("Debrief", "{client} first, in their own words"),
        Voice.COACH: translate("Debrief", "Then {coach}, who coached"),
        Voice.OBSERVER: translate("Debrief", "Then {observer}, who observed"),
        Voice.MACHINE: translate("Debrief", "Holdspace last"),
    }[voice]
    return _named(said, names)


def lead_of(voice: Voice, names: Mapping[Role, str], telling: Telling, *, live: bool) -> str:
    """What is in sight by then, and who is still to come; nothing of that is said afterwards."""
    if voice is Voice.MACHINE:
        said = translate(
            "Debrief",
            "What Holdspace cued stands beside what {observer} marked. A difference is no mistake of "
            "either: listen, and judge for yourselves.",
        )
    elif not live:
        said = ""
    elif telling.cues_shown or telling.voices == PEOPLE:
        said = translate("Debrief", "The others listen.")
    elif telling.marks_shown:
        said = translate("Debrief", "{observer}'s marks are in sight. What Holdspace cued comes last.")
    else:
        said = translate("Debrief", "The others listen. Marks and cues stay hidden until their turn.")
    return _named(said, names)


def question_in_words(question: str) -> str:
    """A question by its id; an id that is not known stands for itself."""
    return {
        "helped": translate("Debrief", "What helped you?"),
        "in_the_way": translate("Debrief", "What got in the way?"),
        "partnered": translate("Debrief", "Where did you partner?"),
        "differently": translate("Debrief", "What would you do differently?"),
        "saw": translate("Debrief", "What did you see?"),
    }.get(question, question)


def counted(counts: Counter[Told], names: Mapping[Role, str]) -> str:
    """How many moments who saw, those that both saw first."""
    said = [
        f"{words_of_told(what, names)}: {counts[what]}"
        for what in (Told.BOTH, Told.OBSERVER, Told.MACHINE, Told.ALONE)
        if counts[what] or what is Told.BOTH
    ]
    return "   \N{MIDDLE DOT}   ".join(one.replace(" ", "\N{NO-BREAK SPACE}") for one in said)


def no_cue_for() -> str:
    """What Holdspace cannot see, said plainly."""
    return translate(
        "Debrief",
        "Holdspace has no cue for questions, strengths and notes: these are the observer's alone, "
        "and no difference.",
    )


def left_in_words(left_s: float) -> str:
    """How much is left of the debrief, to the minute; negative is past its end."""
    if left_s < 0:
        over = int(-left_s // MINUTE_S)
        said = translate("Debrief", "{0} min over") if over else translate("Debrief", "Time is up")
        return _minutes(over, said)
    if left_s < MINUTE_S:
        return translate("Debrief", "Less than a minute left")
    return _minutes(int(left_s // MINUTE_S), translate("Debrief", "{0} min left"))


def recording_in_words(state: SessionState | None) -> str:
    """Whether what is said now is recorded."""
    if state is None:
        return translate("Debrief", "Not recorded")
    if state.erased:
        return translate("Debrief", "Its recording is erased")
    return {
        Phase.STARTING: translate("Debrief", "Recording begins…"),
        Phase.LISTENING: translate("Debrief", "Recorded, never cued"),
        Phase.PAUSED: translate("Debrief", "Recording paused"),
        Phase.DEAF: translate("Debrief", "Nothing can be heard now"),
        Phase.FINISHING: translate("Debrief", "Keeping what was recorded…"),
        Phase.ENDED: translate("Debrief", "Recording ended"),
    }[state.phase]


def _minutes(number: int, said: str) -> str:
    return said.replace("{0}", str(number))


def _named(said: str, names: Mapping[Role, str]) -> str:
    """Put names in all at once, so that a name with braces in it stays a name."""
    parts = said.split("{")
    put = [parts[0]]
    for part in parts[1:]:
        role, rest = part.split("}", 1)
        put += [names[role], rest]
    return "".join(put)
