"""`review.json`: the whole review as data, for scripts and other programs."""

from dataclasses import asdict
from typing import Any

from sessions.opinions import Opinion
from sessions.review.beside import Beside
from sessions.review.markers import LIST
from sessions.review.review import Review
from sessions.review.sign import Moment, Sign, Verdict
from sessions.review.words_told import words_told
from sessions.usual import Usual


def as_json(review: Review, beside: Beside) -> dict[str, Any]:
    """Lay a review out as `json.dumps` takes it; times are seconds of session time, to the millisecond."""
    account = review.account
    return {
        "session": {
            "id": account.about.id,
            "source": account.about.source_name,
            "heard_from": account.about.heard_from.value,
            "timing": account.about.timing.value,
            "duration_s": round(account.duration_s, 3),
            "people": list(account.roles),
            "version": account.about.version,
        },
        "signs": [_sign(sign, beside) for sign in review.signs],
        "first": [{"sign": one.sign.id, **_moment(one.moment)} for one in review.first],
        "earlier": [_opinion(one) for one in review.earlier],
        "client_language": [asdict(one) for one in words_told(review.conversation)],
        "talk_share": dict(review.talk_share),
        "silences": asdict(review.silences),
        "interruptions": dict(review.interruptions),
        "questions": asdict(review.questions),
        "reflections": review.reflections,
        "questions_per_reflection": review.questions_per_reflection,
        "limits": list(review.limits),
        "markers_list": LIST if beside.markers else None,
    }


def _sign(sign: Sign, beside: Beside) -> dict[str, Any]:
    return {
        "id": sign.id,
        "name": sign.name,
        "rate_per_10min": sign.rate_per_10min,
        "earlier_per_10min": _usual(beside.earlier.get(sign.id)),
        "rate_of": sign.rate_of,
        "counts": sign.counts.value,
        "evidence": sign.evidence,
        "moments": [_moment(one) for one in sign.moments],
        "limits": list(sign.limits),
        "question": beside.questions.get(sign.id, ""),
        "icf_pcc_markers": [one.number for one in beside.markers.get(sign.id, ())],
    }


def _usual(earlier: Usual | None) -> dict[str, float] | None:
    return None if earlier is None else {name: round(rate, 2) for name, rate in asdict(earlier).items()}


def _moment(moment: Moment) -> dict[str, Any]:
    return {
        "start_s": round(moment.start_s, 3),
        "end_s": round(moment.end_s, 3),
        "kind": moment.kind.value,
        "words": moment.words,
        "why": moment.why,
        "weight": round(moment.weight, 3),
        "disputed": moment.disputed,
        "verdicts": [_verdict(one) for one in moment.verdicts],
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {"by": verdict.by, "agrees": verdict.agrees, "text": verdict.text}


def _opinion(opinion: Opinion) -> dict[str, Any]:
    return {
        "sign": opinion.sign_id,
        "kind": opinion.kind.value,
        "start_s": round(opinion.start_s, 3),
        "words": opinion.words,
        "by": opinion.by,
        "agrees": opinion.agrees,
        "text": opinion.text,
    }
