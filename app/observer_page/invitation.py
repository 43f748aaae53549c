"""How the observer's phone comes to the page: its address, the code, and both as a QR code."""

import segno

from app.observer_page.certificate import Certificate
from app.observer_page.tunables import QR_BORDER_MODULES
from ui.triad_desk import Invitation


def invite(address: str, code: str, certificate: Certificate) -> Invitation:
    """Make an invitation; the code follows the address as a fragment, which browsers keep to themselves."""
    link = f"{address}#{code}"
    rows = segno.make_qr(link, error="m").matrix_iter(border=QR_BORDER_MODULES)
    modules = tuple(tuple(bool(module) for module in row) for row in rows)
    return Invitation(address, code, link, certificate.words, certificate.fingerprint, modules)
