"""The review as one page to read, listen to, print and keep: a single file that needs nothing from elsewhere.

Here is gathered what stands on the page; how it looks is in `review.html.jinja`, and `review.js` plays what
is to be heard. Without that script each clip of sound is there to be played by itself.
"""

from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from audio.clip import MEDIA_TYPE
from diarize.events import Role
from sessions.opinions import Opinion
from sessions.review import page_ribbon
from sessions.review.beside import Beside
from sessions.review.clips import Clip, Clips, Passage, clips_of
from sessions.review.markers import LIST, OURS, Marker
from sessions.review.rate_told import rate_told
from sessions.review.review import Review
from sessions.review.sign import Kind, Moment, Sign, Verdict
from sessions.review.tunables_of_page import MOMENTS_AT_FIRST, OWN_WORDS_SHOWN
from sessions.review.words_told import WordsTold, most_telling, words_told
from sessions.take_along import ribbon
from sessions.take_along.format import ReadSound
from sessions.take_along.house import house
from sessions.take_along.lines import called, client_called, date, name_of, provenance, timed

KINDS = {Kind.PRESENT: "Present", Kind.MISSED: "Missed"}
"""What a moment is called by its kind."""

FLOOR = {
    "interruption": ("interruption", "interruptions"),
    "finishing": ("sentence finished for them", "sentences finished for them"),
    "cut_in": ("pause cut into", "pauses cut into"),
}
"""What taking the floor is called, by how: once, and more often."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A plain count, and what it counts."""

    count: str
    what: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts that belong together, under what they are about."""

    what: str
    all: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the talk was one person's: `part` of 1."""

    role: Role
    who: str
    part: float


@dataclass(frozen=True, slots=True)
class ToldMoment:
    """A moment as it stands on the page; `passage` is where it is heard, None without sound."""

    moment: Moment
    sign: Sign
    what: str
    place: str
    passage: Passage | None
    verdicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The moments of one kind, in order of time: those `shown` at once, and those `kept_back`."""

    kind: Kind
    what: str
    shown: tuple[ToldMoment, ...]
    kept_back: tuple[ToldMoment, ...]


@dataclass(frozen=True, slots=True)
class ToldSign:
    """A sign as it stands on the page; `rate` is in words, `question` may be empty."""

    sign: Sign
    place: str
    rate: str
    groups: tuple[Group, ...]
    question: str
    markers: tuple[Marker, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was said of a moment that is told no more: of which sign, of which words, and `what` by whom."""

    opinion: Opinion
    sign: str
    what: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that stands on the page, in its order."""

    review: Review
    figures: tuple[Figures, ...]
    shares: tuple[Share, ...]
    rows: tuple[ribbon.Row, ...]
    first: tuple[ToldMoment, ...]
    signs: tuple[ToldSign, ...]
    own: tuple[WordsTold, ...]
    earlier: tuple[Earlier, ...]
    clips: tuple[Clip, ...]

    @property
    def shapes(self) -> frozenset[str]:
        """The shapes of all marks above the lanes."""
        return frozenset(mark.shape for row in self.rows for mark in row.marks)

    @property
    def sorts(self) -> frozenset[str]:
        """The sorts of all silences between the lanes."""
        return frozenset(box.sort for row in self.rows for box in row.silences)


def html_of(review: Review, beside: Beside, sound: ReadSound | None = None, title: str = "") -> str:
    """Lay the page out, everything that was said or written escaped.

    `sound` reads the sound there is, in order of time;
    `title` names what has neither client nor day. Raises what `sound` raises.
    """
    page = page_of(review, beside, sound)
    script = files(__package__).joinpath("review.js").read_text("utf-8")
    pages = house(__package__)
    pages.filters |= {"source": _source, "percent": lambda part: f"{100 * part:.0f} %"}
    account = review.account
    return pages.get_template("review.html.jinja").render(
        page=page,
        title=title,
        client=client_called(account),
        coach=name_of(account, "coach"),
        date="" if title else date(account),
        provenance=provenance(account),
        timed=timed(account),
        judged=review.conversation.has_sound,
        version=account.about.version,
        language=account.about.language or "",
        marks=page_ribbon.MARKS,
        silences=ribbon.SILENCES,
        with_earlier=bool(beside.earlier),
        markers_are=f"{LIST}. {OURS}" if beside.markers else "",
        script=script,
        allowed=f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}",
    )


def page_of(review: Review, beside: Beside, sound: ReadSound | None) -> Page:
    """Gather what stands on the page."""
    clips = _clips(review, sound)
    signs = tuple(_sign(sign, beside, review, clips.passage) for sign in review.signs)
    first = tuple(
        _moment(one.moment, one.sign, f"first-{n}", clips.passage) for n, one in enumerate(review.first, 1)
    )
    return Page(
        review,
        tuple(_figures(review)),
        tuple(Share(role, called(role), part) for role, part in review.talk_share.items()),
        tuple(page_ribbon.rows(review, [(one.moment.start_s, one.place) for one in first])),
        first,
        signs,
        tuple(most_telling(words_told(review.conversation), OWN_WORDS_SHOWN)),
        tuple(_earlier(review)),
        clips.all,
    )


def _earlier(review: Review) -> Iterator[Earlier]:
    names = {sign.id: sign.name for sign in review.signs}
    for one in review.earlier:
        said = _said(Verdict(one.agrees, one.text, one.by)).partition(";")[0]
        yield Earlier(one, names.get(one.sign_id, ""), said)


def _clips(review: Review, sound: ReadSound | None) -> Clips:
    if sound is None:
        return Clips()
    moments = [
        *(one for sign in review.signs for one in sign.moments),
        *(one.moment for one in review.first),
    ]
    return clips_of(((one.start_s, one.end_s) for one in moments), sound, review.account.duration_s)


Find = Callable[[float, float], Passage | None]


def _sign(sign: Sign, beside: Beside, review: Review, find: Find) -> ToldSign:
    place = f"sign-{sign.id}"
    groups = (_group(sign, kind, place, find) for kind in Kind)
    shown = tuple(group for group in groups if group.shown)
    return ToldSign(
        sign,
        place,
        rate_told(sign, timed(review.account), beside.earlier.get(sign.id)),
        shown,
        beside.questions.get(sign.id, ""),
        beside.markers.get(sign.id, ()),
    )


def _group(sign: Sign, kind: Kind, place: str, find: Find) -> Group:
    """Those of one kind, the most telling ones at once; all where only one would be kept back."""
    moments = [one for one in sign.moments if one.kind is kind]
    at_once = sorted(moments, key=lambda one: -one.weight)
    if len(moments) > MOMENTS_AT_FIRST + 1:
        at_once = at_once[:MOMENTS_AT_FIRST]
    in_time = sorted(moments, key=lambda one: (one.start_s, one.end_s))
    told = [
        (one in at_once, _moment(one, sign, f"{place}-{kind}-{n}", find)) for n, one in enumerate(in_time, 1)
    ]
    return Group(
        kind,
        KINDS[kind],
        tuple(one for shown, one in told if shown),
        tuple(one for shown, one in told if not shown),
    )


def _moment(moment: Moment, sign: Sign, place: str, find: Find) -> ToldMoment:
    return ToldMoment(
        moment,
        sign,
        KINDS[moment.kind],
        place,
        find(moment.start_s, moment.end_s),
        tuple(_said(one) for one in moment.verdicts),
    )


def _said(verdict: Verdict) -> str:
    """What somebody said of a moment, but for their words."""
    you = verdict.by == "coach"
    who = "You" if you else called(verdict.by)
    if verdict.agrees is None:
        return f"{who} wrote"
    if verdict.agrees:
        return "You agree" if you else f"{who} agrees"
    return "You disagree; it is not counted" if you else f"{who} disagrees"


def _figures(review: Review) -> Iterator[Figures]:
    if review.conversation.has_sound:
        yield Figures("Silences and the floor", tuple(_of_sound(review)))
    yield Figures("Questions and reflections", tuple(_of_words(review)))


def _of_sound(review: Review) -> Iterator[Figure]:
    quiet = review.silences
    yield _figure(quiet.held, "silence held", "silences held")
    if quiet.longest_held_s is not None:
        yield Figure(f"{quiet.longest_held_s:.1f} s", "the longest one held")
    yield _figure(quiet.broken_by_coach, "silence of theirs ended by you", "silences of theirs ended by you")
    if quiet.median_wait_s is not None:
        yield Figure(f"{quiet.median_wait_s:.1f} s", "your usual wait before you speak")
    for how, count in review.interruptions.items():
        yield _figure(count, *FLOOR.get(how, (how.replace("_", " "),) * 2))


def _of_words(review: Review) -> Iterator[Figure]:
    asked = review.questions
    for count, sort in (
        (asked.open, "open"),
        (asked.closed, "closed"),
        (asked.leading, "leading"),
        (asked.stacked, "stacked"),
    ):
        yield _figure(count, f"{sort} question", f"{sort} questions")
    yield _figure(review.reflections, "reflection", "reflections")
    if review.questions_per_reflection is not None:
        yield Figure(f"{review.questions_per_reflection:.1f}", "questions to one reflection")


def _figure(count: int, one: str, more: str) -> Figure:
    return Figure(str(count), one if count == 1 else more)


def _source(clip: Clip) -> str:
    return f"data:{MEDIA_TYPE};base64,{b64encode(clip.mp3).decode()}"
