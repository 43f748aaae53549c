import ssl
import tempfile
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import ExtendedKeyUsageOID

from app.observer_page.certificate import Certificate, make_certificate
from app.observer_page.fingerprint_words import FINGERPRINT_WORDS

ADDRESS = IPv4Address("192.168.1.20")
NOW = datetime(2026, 5, 4, 18, 0, tzinfo=UTC)


def served(certificate: Certificate) -> x509.Certificate:
    """What a client is shown, by two ends in memory."""
    to_client, to_server = ssl.MemoryBIO(), ssl.MemoryBIO()
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    client = trusting.wrap_bio(to_client, to_server)
    server = certificate.context.wrap_bio(to_server, to_client, server_side=True)
    for end in (client, server, client):
        try:
            end.do_handshake()
        except ssl.SSLWantReadError:
            continue
    shown = client.getpeercert(binary_form=True)
    assert shown is not None
    return x509.load_der_x509_certificate(shown)


def test_it_is_made_for_the_address_and_for_a_day() -> None:
    shown = served(make_certificate(ADDRESS, NOW))
    names = shown.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.IPAddress) == [ADDRESS]
    assert shown.not_valid_before_utc < NOW < shown.not_valid_after_utc == NOW + timedelta(days=1)


def test_phones_take_it_for_a_server_and_for_nothing_else() -> None:
    shown = served(make_certificate(ADDRESS, NOW)).extensions
    assert not shown.get_extension_for_class(x509.BasicConstraints).value.ca
    usages = shown.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert list(usages) == [ExtendedKeyUsageOID.SERVER_AUTH]


def test_the_fingerprint_is_that_of_what_is_served() -> None:
    certificate = make_certificate(ADDRESS, NOW)
    digest = served(certificate).fingerprint(SHA256())
    assert certificate.fingerprint == ":".join(f"{byte:02X}" for byte in digest)
    assert certificate.words == tuple(FINGERPRINT_WORDS[byte] for byte in digest[:6])


def test_each_page_has_another() -> None:
    assert make_certificate(ADDRESS, NOW).digest != make_certificate(ADDRESS, NOW).digest


def test_the_key_is_never_in_clear_on_the_disk_and_no_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    written: list[bytes] = []
    write = Path.write_bytes

    def note(path: Path, data: bytes) -> int:
        written.append(data)
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", note)
    make_certificate(ADDRESS, NOW)
    assert [data.splitlines()[0] for data in written] == [
        b"-----BEGIN CERTIFICATE-----",
        b"-----BEGIN ENCRYPTED PRIVATE KEY-----",
    ]
    assert not list(tmp_path.iterdir())
