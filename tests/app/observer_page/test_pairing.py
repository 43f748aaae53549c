from app.observer_page.pairing import Pairing, Refused, new_code


def test_a_code_has_six_digits() -> None:
    assert all(len(code) == 6 and code.isdigit() for code in (new_code() for _ in range(200)))


def test_the_right_code_pairs_one_phone_and_then_opens_nothing() -> None:
    pairing = Pairing("123456")
    token = pairing.try_code("123456")
    assert not isinstance(token, Refused)
    assert pairing.knows(token)
    assert pairing.try_code("123456") is Refused.TAKEN
    assert pairing.try_code("000000") is Refused.TAKEN
    assert pairing.knows(token)


def test_the_fifth_wrong_code_locks_for_good() -> None:
    pairing = Pairing("123456")
    assert [pairing.try_code("0") for _ in range(4)] == [Refused.WRONG] * 4
    assert pairing.try_code("١٢٣٤٥٦") is Refused.LOCKED
    assert pairing.try_code("123456") is Refused.LOCKED
    assert not pairing.taken


def test_nobody_is_known_before_somebody_is_paired() -> None:
    assert not Pairing("123456").knows("")


def test_another_token_is_not_known() -> None:
    pairing = Pairing("123456")
    pairing.try_code("123456")
    assert not pairing.knows("")
    assert not pairing.knows("ü" * 43)
