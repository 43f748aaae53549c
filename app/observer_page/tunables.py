"""Numbers of the observer's page, each with its unit and reason."""

CODE_DIGITS = 6
"""A million codes, read at a glance and typed with a thumb."""

CODE_TRIES = 5
"""Wrong codes until nobody can come any more: whoever guesses succeeds once in 200,000 pages."""

WORDS = 6
"""Bytes of the fingerprint told in words: 48 bits, compared in one breath."""

CERTIFICATE_HOURS = 24
"""The certificate stands for one day of practice."""

CERTIFICATE_EARLY_HOURS = 24
"""It stands this long already: a phone's calendar may be a day behind."""

TOKEN_BYTES = 32
"""What tells the paired phone from others: 256 bits, nothing to guess."""

BODY_BYTES = 32_000
"""The largest request: a batch of notes, each as long as it may be, in letters of four bytes."""

BATCH_MARKS = 10
"""Marks sent at once: their longest notes fit into a request; the rest follow in the next."""

TEXT_LETTERS = 500
"""The longest note: a thumb writes a tenth of it."""

MARKS_AT_MOST = 5_000
"""Marks that one page takes: one every second for over an hour; whatever sends more is no thumb."""

REQUESTS_A_SECOND, REQUESTS_AT_ONCE = 20.0, 60
"""What the phone may ask, and all who are not paired together: a phone asks once in two seconds, and loads a
page in five requests."""

REQUEST_READ_S = 10.0
"""A request that takes longer to arrive is not waited for, and a connection without one no longer kept."""

CONNECTIONS_AT_MOST, CONNECTIONS_EACH = 64, 16
"""Connections at once, and from one address: a browser opens six, and a program may have 256 files open where
it may have fewest (macOS)."""

DOOR_RESTS_S = 0.1
"""Before the next is let in after one could not be."""

HANDSHAKE_S = 10.0
"""A connection that has not agreed on its secret by then is let go."""

BEAT_S = 2.0
"""Between two signs of life from the phone: about as often as a person looks whether it is there."""

AWAY_AFTER_S = 7.0
"""Silent for so long it is away: three signs of life were missed."""

GONE_AFTER_S = 30.0
"""Without an answer for so long the phone says that the page may be closed, and lists what waits."""

ANSWER_S = 6.0
"""The phone takes its connection for lost when an answer takes longer."""

WAIT_S = 20.0
"""The phone asks anew after so long whether the page is still open: shorter than any network forgets."""

HELD_BACK_S = 3.0
"""A mark can be undone for so long, and is not sent before."""

MEASURES_AT_FIRST, MEASURES_NEEDED = 8, 5
"""Exchanges by which the phone's clock is measured when it comes: the quickest of five is rarely delayed both
by a network that sleeps and by a computer that is busy."""

MEASURES_KEPT = 64
"""At one in two seconds: two minutes of them."""

MEASURE_HOLDS_S = 120.0
"""A measure is believed for so long: two clocks drift 100 millionths apart at most, 12 ms in that time."""

CLOCK_SET_OVER_S = 0.05
"""Two measures further apart than their round trips and this allow: the phone's clock was set meanwhile."""

ABSURD_OVER_S = 1.0
"""A mark so far before the page's opening or in the future is refused; nearer, it is put at the edge."""

CLOSING_S = 0.4
"""While it closes, the page still takes the marks that the phone holds back; with this it is closed within a
second."""

CLOSED_BY_FORCE_S = 0.2
"""Then whatever still hangs on a connection is cut off."""

STARTING_S = 10.0
"""The page stands long before, on any computer that still answers."""

QR_BORDER_MODULES = 4
"""The quiet zone around the code, as ISO/IEC 18004 wants it."""
