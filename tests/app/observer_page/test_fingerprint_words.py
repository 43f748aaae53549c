from app.observer_page.fingerprint_words import FINGERPRINT_WORDS


def test_every_byte_has_a_word_of_its_own() -> None:
    assert len(FINGERPRINT_WORDS) == len(set(FINGERPRINT_WORDS)) == 256
    assert all(word.isascii() and word.isalpha() and word.islower() for word in FINGERPRINT_WORDS)
    assert all(3 <= len(word) <= 8 for word in FINGERPRINT_WORDS)


def test_no_two_words_begin_alike() -> None:
    assert len({word[:4] for word in FINGERPRINT_WORDS}) == 256


def test_no_word_is_another_with_one_letter_changed() -> None:
    def blurred(word: str) -> set[str]:
        return {f"{word[:place]}?{word[place + 1 :]}" for place in range(len(word))}

    seen: set[str] = set()
    for word in FINGERPRINT_WORDS:
        assert not blurred(word) & seen, word
        seen |= blurred(word)
