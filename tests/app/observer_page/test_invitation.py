from datetime import UTC, datetime
from ipaddress import IPv4Address

import segno

from app.observer_page.certificate import make_certificate
from app.observer_page.invitation import invite


def test_the_code_stands_behind_the_address_where_no_log_sees_it() -> None:
    certificate = make_certificate(IPv4Address("192.168.1.20"), datetime(2026, 5, 4, tzinfo=UTC))
    invitation = invite("https://192.168.1.20:5678/", "012345", certificate)
    assert invitation.link == "https://192.168.1.20:5678/#012345"
    assert invitation.words == certificate.words


def test_the_qr_code_is_square_and_has_its_quiet_zone() -> None:
    certificate = make_certificate(IPv4Address("192.168.1.20"), datetime(2026, 5, 4, tzinfo=UTC))
    qr = invite("https://192.168.1.20:5678/", "012345", certificate).qr
    assert all(len(row) == len(qr) for row in qr)
    for edge in (*qr[:4], *qr[-4:], *zip(*qr, strict=True)):
        assert not any(edge[:4])
    inside = tuple(row[4:-4] for row in qr[4:-4])
    plain = segno.make_qr("https://192.168.1.20:5678/#012345", error="m")
    assert inside == tuple(tuple(map(bool, row)) for row in plain.matrix)
