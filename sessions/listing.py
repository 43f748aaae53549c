"""Sessions as lines of text, for `holdspace sessions list` and `holdspace sessions show`."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from cues.events import CueShown
from sessions.about import About, HeardFrom, Imported, Keep, Part, Practice
from sessions.event_codec import Event
from sessions.library import SessionEntry
from sessions.reader import Outline, State
from sessions.recognition import Origin
from sessions.summary import Summary
from transcribe.events import Word

_NOTES = {
    State.ENDED: "",
    State.RECORDING: "still being recorded",
    State.RECOVERED: "recovered: the program stopped before the session was ended",
    State.ANALYSING: "still being analysed",
    State.UNFINISHED: "not analysed to its end; `holdspace sessions resume {id}` goes on with it",
}

NOT_JUDGED = "not looked for: this is the talk after a round"


def list_lines(entries: Sequence[SessionEntry], zone: tzinfo | None = None) -> list[str]:
    """One line a session; times of day in `zone`, or this computer's own."""
    if not entries:
        return ["no sessions are kept here yet"]
    width = max(len(_client(entry)) for entry in entries)
    return [f"{entry.id}  {_outline_line(entry, zone, width)}".rstrip() for entry in entries]


def show_lines(
    entry: SessionEntry,
    events: Sequence[Event],
    words: Sequence[Word],
    origin: Origin | None,
    zone: tzinfo | None = None,
) -> list[str]:
    """All about one session that fits on a page, its cues with their evidence.

    `words` are those that stand, from `origin` where they were recognised again.
    """
    if entry.outline is None:
        return [entry.trouble]
    outline = entry.outline
    about = outline.about
    kept = f"{_length(outline.sound_s)} kept" if about.keep is Keep.SOUND else "none kept"
    lines = [
        f"session  {entry.id}",
        *([f"client   {about.client}"] if about.client else []),
        f"started  {_time_of_day(about.started_at, zone)}",
        f"length   {_length(outline.summary.duration_s)}",
        f"source   {about.source_name}".rstrip(),
        *([_origin_line(about.imported, zone)] if about.imported else []),
        *([f"practice {practice_line(about.practice)}"] if about.practice else []),
        f"sound    {kept}",
        f"words    {_words_line(about, words, origin, zone)}",
        *(f"talk     {line}" for line in _talk_lines(about.people, outline.summary)),
    ]
    if _NOTES[outline.state]:
        lines.append(f"note     {_note(entry.id, outline)}")
    cues = sorted((event for event in events if isinstance(event, CueShown)), key=lambda cue: cue.start_s)
    lines.append(f"cues     {(len(cues) or 'none') if about.is_judged else NOT_JUDGED}")
    return lines + [_cue_line(cue) for cue in cues]


def practice_line(practice: Practice) -> str:
    """What of a practice triad a session is, and who coaches whom where that is known."""
    if practice.part is Part.DEBRIEF:
        return f"debrief of round {practice.round} of a practice triad"
    coach, client = practice.people.get("coach", ""), practice.people.get("client", "")
    who = f", {coach} coaches {client}" if coach and client else ""
    return f"round {practice.round} of a practice triad{who}"


def _origin_line(imported: Imported, zone: tzinfo | None) -> str:
    made, came = _time_of_day(imported.made_at, zone), _time_of_day(imported.at, zone)
    bundle = f"a bundle of {made}, imported {came}"
    return f"origin   session {imported.session} of another Holdspace, from {bundle}"


def _note(id_: str, outline: Outline) -> str:
    return _NOTES[outline.state].format(id=id_)


def _practice(about: About) -> str:
    return practice_line(about.practice) if about.practice else ""


def _client(entry: SessionEntry) -> str:
    return entry.outline.about.client if entry.outline else ""


def _outline_line(entry: SessionEntry, zone: tzinfo | None, client_width: int) -> str:
    if entry.outline is None:
        return f"unreadable: {entry.trouble}"
    outline: Outline = entry.outline
    columns = (
        _time_of_day(outline.about.started_at, zone),
        f"{_length(outline.summary.duration_s):>7}",
        f"{outline.about.keep:<5}",
        f"{_cues(outline):>8}",
        *([f"{_client(entry):<{client_width}}"] if client_width else []),
        "; ".join(filter(None, (_practice(outline.about), _note(entry.id, outline)))),
    )
    return "  ".join(columns)


def _cues(outline: Outline) -> str:
    """How many there are; nothing of talk in which none is looked for."""
    return f"{sum(outline.summary.counts.values())} cues" if outline.about.is_judged else ""


def _words_line(about: About, words: Sequence[Word], origin: Origin | None, zone: tzinfo | None) -> str:
    if about.keep is Keep.CUES:
        return "none kept"
    if about.heard_from is HeardFrom.TRANSCRIPT:
        return f"{len(words)}, as the transcript has them"
    if origin is None:
        return f"{len(words)}, as heard live"
    return f"{len(words)}, recognised again with {origin.model} on {_time_of_day(origin.made_at, zone)}"


def _talk_lines(people: Sequence[str], summary: Summary) -> list[str]:
    """Each person's talk and share of all talk, the silent ones included."""
    roles = dict.fromkeys([*people, *summary.talk_s])
    all_s = sum(summary.talk_s.values())
    width = max(map(len, roles), default=0)
    return [
        f"{role:<{width}}  {_length(talk_s)}" + (f"  {talk_s / all_s:4.0%}" if all_s else "")
        for role, talk_s in ((role, summary.talk_s.get(role, 0.0)) for role in roles)
    ]


def _cue_line(cue: CueShown) -> str:
    where = "" if cue.live else "  (in playback only)"
    return f"  {_length(cue.start_s):>7}  {cue.kind:<12}  {cue.evidence}{where}"


def _time_of_day(moment: datetime, zone: tzinfo | None) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")


def _length(seconds: float) -> str:
    minutes, second = divmod(int(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}:{second:02}" if hour else f"{minute}:{second:02}"
