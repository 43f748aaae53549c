"""The page's own certificate: made for it in memory, and known by its fingerprint, in pairs and in words."""

import ssl
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.observer_page.fingerprint_words import FINGERPRINT_WORDS
from app.observer_page.tunables import CERTIFICATE_EARLY_HOURS, CERTIFICATE_HOURS, WORDS


@dataclass(frozen=True, slots=True)
class Certificate:
    """Its TLS side, ready to serve, and the SHA-256 of its DER form, 32 bytes."""

    context: ssl.SSLContext
    digest: bytes

    @property
    def fingerprint(self) -> str:
        """The digest as browsers show it: upper-case hex pairs with colons."""
        return self.digest.hex(":").upper()

    @property
    def words(self) -> tuple[str, ...]:
        """The digest's first bytes, a word each."""
        return tuple(FINGERPRINT_WORDS[byte] for byte in self.digest[:WORDS])


def make_certificate(address: IPv4Address, now: datetime) -> Certificate:
    """Make a key and its certificate for a page at `address`; `now` has a zone."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _described(address, now, key.public_key()).sign(key, SHA256())
    return Certificate(_context(key, certificate), certificate.fingerprint(SHA256()))


def _described(
    address: IPv4Address, now: datetime, public: ec.EllipticCurvePublicKey
) -> x509.CertificateBuilder:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Holdspace observer's page")])
    return (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=CERTIFICATE_EARLY_HOURS))
        .not_valid_after(now + timedelta(hours=CERTIFICATE_HOURS))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(address)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    )


def _context(key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> ssl.SSLContext:
    """Hand both to TLS, which reads files alone: gone at once, and the key was encrypted in its own."""
    lock = token_bytes(32).hex().encode()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    with TemporaryDirectory() as folder:
        chain, locked = Path(folder) / "certificate.pem", Path(folder) / "key.pem"
        chain.write_bytes(certificate.public_bytes(Encoding.PEM))
        locked.write_bytes(
            key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(lock))
        )
        context.load_cert_chain(chain, locked, lock)
    return context
