"""What a coach sets before a session, while it is being set. Plain Python, no Qt, no clock."""

from dataclasses import dataclass, replace
from datetime import datetime

from sessions.about import Keep
from sessions.library import SessionEntry
from sessions.preferences import Preferences
from ui.desk import Plan, Where

PAIR = ("coach", "client")


@dataclass(frozen=True, slots=True)
class Draft:
    """A session being prepared.

    `consent_at` is when consent was confirmed; it is for what was then to be kept, and goes when more is.
    """

    client: str = ""
    where: Where = Where.ROOM
    keep: Keep = Keep.SOUND
    consent_at: datetime | None = None
    microphone: str | None = None
    loopback: str | None = None
    voice: str | None = None

    @property
    def plan(self) -> Plan:
        """The session as it is to be."""
        on_a_call = self.where is Where.CALL
        return Plan(
            client=" ".join(self.client.split()),
            where=self.where,
            people=PAIR,
            keep=self.keep,
            consent_at=self.consent_at,
            microphone=self.microphone,
            loopback=self.loopback if on_a_call else None,
            voice=None if on_a_call else self.voice,
        )

    def keeping(self, keep: Keep) -> "Draft":
        """The same, keeping other things; consent to less does not cover more."""
        more = _AMOUNT[keep] > _AMOUNT[self.keep]
        return replace(self, keep=keep, consent_at=None if more else self.consent_at)

    def with_client(self, client: str) -> "Draft":
        """The same with another client, whose consent is another's too."""
        return self if client == self.client else replace(self, client=client, consent_at=None)


_AMOUNT = {Keep.CUES: 0, Keep.WORDS: 1, Keep.SOUND: 2}


def usual_draft(preferences: Preferences) -> Draft:
    """A new session, set as the last one was but for the client."""
    return Draft(
        where=Where.CALL if preferences.on_a_call else Where.ROOM,
        keep=preferences.keep,
        microphone=preferences.microphone,
        loopback=preferences.loopback,
        voice=preferences.voice,
    )


def same_again(entry: SessionEntry, preferences: Preferences) -> Draft:
    """The session of `entry` once more: the same client and the same settings; consent is asked for anew."""
    draft = usual_draft(preferences)
    if entry.outline is None:
        return draft
    about = entry.outline.about
    return replace(
        draft,
        client=about.client,
        where=Where.CALL if about.channels else Where.ROOM,
        keep=about.keep,
    )


def remembered(preferences: Preferences, plan: Plan) -> Preferences:
    """The preferences after a session began by `plan`; the client is nobody's preference."""
    return preferences.changed(
        on_a_call=plan.where is Where.CALL,
        keep=plan.keep,
        microphone=plan.microphone,
        loopback=plan.loopback or preferences.loopback,
    )
