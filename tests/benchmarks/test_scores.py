import pytest

from benchmarks.scores import best_mapping, errors, pooled
from benchmarks.truth import Speech

TRUTH = [Speech("coach", 0.0, 1.0), Speech("client", 1.0, 2.0)]


def test_what_was_missed_made_up_and_mistaken_is_counted_apart() -> None:
    heard = [Speech("coach", 0.0, 0.5), Speech("coach", 1.0, 1.25), Speech("client", 2.5, 3.0)]
    found = errors(TRUTH, heard, 4.0)
    assert found.missed_s == pytest.approx(0.5 + 0.75)
    assert found.confused_s == pytest.approx(0.25)
    assert found.false_s == pytest.approx(0.5)
    assert found.rate == pytest.approx(2.0 / 2.0)


def test_overlap_counts_for_both() -> None:
    both = [Speech("coach", 0.0, 1.0), Speech("client", 0.0, 1.0)]
    assert errors(both, both[:1], 1.0).rate == pytest.approx(0.5)


def test_swapped_roles_are_errors_until_they_are_mapped() -> None:
    swapped = [Speech("client", 0.0, 1.0), Speech("coach", 1.0, 2.0)]
    assert errors(TRUTH, swapped, 2.0).rate == pytest.approx(1.0)
    assert errors(TRUTH, best_mapping(TRUTH, swapped, 2.0), 2.0).rate == 0.0


@pytest.mark.parametrize("labels", [("a",), ("a", "b"), ("a", "b", "c")])
def test_no_two_labels_are_mapped_to_the_same_person(labels: tuple[str, ...]) -> None:
    heard = [Speech(label, 0.5 * k, 0.5 * k + 0.5) for k, label in enumerate(labels)]
    names = {speech.who for speech in best_mapping(TRUTH, heard, 2.0)}
    assert len(names) == len(labels)


def test_silence_heard_is_all_missed() -> None:
    assert errors(TRUTH, best_mapping(TRUTH, [], 2.0), 2.0).rate == pytest.approx(1.0)


def test_recordings_are_pooled_by_their_seconds() -> None:
    short, long = (
        errors(TRUTH[:1], [], 1.0),
        errors([Speech("coach", 0.0, 9.0)], [Speech("coach", 0.0, 9.0)], 9.0),
    )
    assert pooled([short, long]).rate == pytest.approx(0.1)
