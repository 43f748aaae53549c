"""A review of a session that never was, on which two people marked what they saw."""

from dataclasses import replace

from sessions.account import Account
from sessions.opinions import SignMark
from sessions.review.conversation import conversation_of
from sessions.review.review import Questions, Review, Silences
from sessions.review.sign import Kind, Moment, Sign
from tests.sessions.made_account import ROUND_S, made_account
from ui.parts.sign_names import sign_name

ROUNDS = 12


def made_account_marked(*others: str) -> Account:
    """The coach and each of `others` marked the coach's reflections and interruptions, not wholly alike."""
    marks = []
    for by_place, by in enumerate(("coach", *others)):
        for n in range(ROUNDS):
            at_s = n * ROUND_S
            if n % (3 + by_place):
                marks.append(SignMark(2, f"s{n}-4", at_s + 24.0, Kind.PRESENT, by))
            if n % 2 or by_place:
                marks.append(SignMark(8, f"s{n}-2", at_s + 13.0, Kind.MISSED, by))
    return replace(made_account(ROUNDS * ROUND_S), sign_marks=tuple(marks))


def made_review(*others: str) -> Review:
    account = made_account_marked(*others)
    signs = tuple(_sign(number, account) for number in range(1, 12))
    return Review(account, conversation_of(account), signs, {}, Silences(), {}, Questions(), 0, (), ())


def _sign(number: int, account: Account) -> Sign:
    found = tuple(
        Moment(turn.start_s, turn.end_s, Kind.MISSED, turn.text, "You began.", turn.id)
        for turn in account.turns
        if number == 8 and turn.id.endswith("-2")
    )
    return Sign(number, sign_name(number), found, Kind.MISSED, "", 0.0, "")
