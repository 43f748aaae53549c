"""Numbers of who-speaks-now, each with its unit and reason."""

from audio.tunables import RATE_HZ

FRAME_SAMPLES = 256
"""16 ms: the grid all hearing is judged on; half a voice-activity frame, about one segmentation frame."""

FRAME_S = FRAME_SAMPLES / RATE_HZ
"""The same in seconds."""

HOP_FRAMES = 6
"""96 ms between two looks of the segmentation: a fifth of a core, and little lateness of its own."""

WINDOW_FRAMES = 312
"""4.99 s of sound in each look: long enough to tell two voices apart, a quarter the cost of 10 s."""

DECIDED_BEHIND_FRAMES = 12
"""192 ms of sound after a frame before it is decided: the segmentation is unsure at its window's edge."""

ONSET_BEHIND_FRAMES = 2
"""32 ms: after a silence a voice that has surely come up is told this soon; that it has not come up yet is
decided no sooner than anything else."""

CARRIED, TOLD_APART = 0.9, 0.7
"""Confidence in whose a stretch is when it begins: carried over from what was decided before, or told apart
by the segmentation from another voice. So many of 1,247 and of 427 were right, in rendered and read talk."""

ACTIVE = 0.4
"""Segmentation activity from which the likeliest voice speaks: it is unsure of soft beginnings."""

ACTIVE_BESIDE = 0.55
"""The same for a second voice at once, which is rarer."""

SPEECH = 0.25
"""Voice-activity probability from which a frame counts as speech: it cuts the padding the segmentation
leaves. The two together made 5 % error where the segmentation alone made 10 % (ten rendered sessions),
and 7 % on real telephone talk, where a stricter pair misses a tenth of the speech."""

SURELY_SPEECH = 0.5
"""Voice activity from which a block tells how loud its speaker is: the network's own threshold."""

LOUDNESS_OVER_S = 20.0
"""Speech that loudness is taken over: a few turns, so that whoever leans back is followed."""

LOUDNESS_EVERY_BLOCKS = 8
"""A quarter of a second of speech between two readings of loudness, and before the first."""

LOUD_PERCENTILE = 90
"""Of the levels of speech: the vowels of a stressed syllable, which vary least."""

FAINT_BELOW_DB = 34.0
"""A frame this far under loud speech is no speech: consonants of clear speech lie up to 30 dB under its
vowels, the tail of a room falls through this within a third of its reverberation time."""

STIRS_BELOW_DB, STIRS_BY_DB = 20.0, 6.0
"""Sound on a call that lies no further under loud speech, and so much over the block before, may be a voice
coming up: what crosses over from the other's headphones lies lower, and steady noise rises over nothing."""

LEVEL_FROM_FRAMES, LEVEL_TO_FRAMES = 6, 31
"""From 0.1 s to 0.5 s after an onset the level of whoever comes in is taken: the first consonant says little,
and an interruption is to be told while it can still be given up."""

USUAL_LEVEL_FROM_S = 3.0
"""Seconds of a person's speech alone before their usual level counts as known: a sentence or two, since
single words vary by several dB."""

SILENT_FRAMES = 8
"""128 ms without voice activity end every stretch at once; a stop consonant closes for up to 100 ms."""

VOICE_FRAMES = 4
"""64 ms of voice activity are somebody's voice coming up; a click lasts less."""

SHORTEST_STRETCH_FRAMES = 5
"""80 ms: shorter bursts are clicks, and no syllable."""

SAME_STRETCH_GAP_S = 0.25
"""Pauses shorter than this lie inside speech, longer ones are silence."""

CARRIED_FRAMES = 10
"""160 ms of agreement with what was decided before let a voice of a new window keep its person."""

CARRIED_HALF_LIFE_FRAMES = 31
"""0.5 s: agreement counts the more the fresher it is, as a voice that was parted from another was that
other before."""

EMBED_AT_S = (0.4, 0.8, 1.6)
"""A piece's voice is compared when it holds this much speech of one person alone: equal error rate
falls from 3 % at 1 s to .4 % at 2 s. At the last the piece is full and another begins."""

EMBED_STEP_S = 0.08
"""Voices are embedded in whole steps: for every new length the network's library keeps another plan, and half
an hour of talk brought 100 MB of them."""

LONGEST_EMBEDDED_S = 3.2
"""More of one stretch tells little more and costs 40 ms a second."""

STRANGER_BELOW = ((0.8, 0.25), (1.6, 0.35), (3.2, 0.42), (8.0, 0.50))
"""(seconds, cosine): two voices less alike than this are two people, by how much was heard of the one
heard less. Between the median of different speakers and the 5th percentile of the same one, read English."""

SEEN_APART_BONUS = 0.10
"""Added to the stranger's threshold when the segmentation too heard another voice than those known."""

TOLD_APART_FRAMES = 30
"""0.5 s of each of two voices in one look are two people for the segmentation."""

CLEARLY_NEARER = 0.2
"""Cosine by which a voice must be nearer to one person than to any other to count for certain."""

STAY_BONUS = 0.08
"""Cosine by which another person must be closer before a stretch changes hands: embeddings of under a
second scatter by about .1."""

TELLING_FROM_S = 0.8
"""Shorter stretches make nobody new and shape nobody's voice: their embeddings scatter too much."""

ALIKE_WHEN_SHORT = 0.3
"""A short stretch less alike than this to anybody known may be somebody not heard before: the same
speaker is above at 0.4 s in 19 of 20 cases."""

SEEDS = 8
"""A division of voices is begun from every choice among this many of the longest stretches."""

ENROLLED_WEIGHT_S = 20.0
"""An enrolled voice weighs as much as this many seconds heard in the session."""

REMEMBERED_STRETCHES = 240
"""Embeddings kept for revision, shared out among the people, so that nothing grows with the session: about
ten minutes of talk, and of somebody who has fallen silent half of them for as long as it takes."""

ENROLMENT_S = 10.0
"""Speech a kept voice is made from: three pieces of LONGEST_EMBEDDED_S, so that no one sentence decides."""

SHORTEST_ENROLMENT_S = 5.0
"""Speech that a recording given for one session must hold; under ENROLMENT_S the shortage is told."""

LONGEST_ENROLMENT_S = 30.0
"""Speech after which a recording is not read on: nine pieces, which with the search for a second voice take
about 4 s to embed, while the session waits."""

ENROLMENT_SNR_DB = 10.0
"""A voice nearer to its noise than this is not enrolled. Of 14 voices enrolled in office, dishes, babble or
white noise, 99 % of later pieces were nearest their own when clean, 92 to 98 % at 20 dB, 88 to 97 % at 10,
88 to 94 % at 5; the lowest cosine to their own later voice was .61 at 10 dB, .53 at 5 and .28 at 0."""

NOISE_PERCENTILE = 10
"""Of the blocks' powers: what is quieter than nine tenths of them is the noise between words. For office,
babble and white noise at 20 and 10 dB it came to between 2 dB under and 5 dB over the true ratio; the mean of
the blocks without voice was up to 15 dB under, and undefined in babble, which counts as speech."""

SILENT_POWER = 1e-9
"""-90 dB, the last bit of 16: quieter blocks are digital silence, which says nothing about a room."""

CLIPPED_SHARE = 0.025
"""Share of the speech's samples at full scale from which it counts as cut off: 6 dB too loud they were up to
.021 of them and did no harm, 12 dB too loud .031 or more, and a tenth of later pieces went to others."""

COMPARED_PIECE_S = 1.6
"""Pieces in which a second voice is looked for: longer ones mix two people's turns."""

FEWEST_PIECES = 2
"""Overlapping pieces, 2.4 s, that make a second voice; a single one may be a laugh."""

SETTLING_ROUNDS = 3
"""Times every piece goes over to the nearer of the two means; the figures below were taken with these."""

TWO_VOICES_BELOW = 0.62
"""Cosine between the two halves of the pieces under which they are two voices. One voice alone, clean, in
reverberation or in noise at 12 dB, was at .66 or above, 56 of 56; on 34 other recordings of one person, real
telephone talk among them, at .75 or above. Of 72 mixtures of two voices 62 were below; those missed were much
alike, or one of them was heard for a quarter of the time."""

BLEED_REACHES_BLOCKS = 12
"""384 ms: a loudspeaker is heard in the microphone up to 300 ms late, and a room goes on for a while."""

BLEED_OVER_BLOCKS = 900
"""29 s of the other side's speech, over which what is left of it is taken: a turned knob is followed."""

BLEED_GUESS_DB, BLEED_GUESSED_BLOCKS = -20.0, 30
"""Before the other side has been heard for as long as this counts (1 s), what is left of it is guessed to lie
this far under it: echo cancelling reaches that within a second or two."""

BLEED_MARGIN_DB = 8.0
"""A channel this much over what is left of the other side is its own person: what is left varies by about
4 dB from block to block, and speech lies 15 dB and more over it."""

SOUND_SIGNS, SOUND_DOUBT_S = 5, 10.0
"""Sound is judged once a second: half of ten seconds bad is no door that slammed."""

VOICE_SIGNS, VOICE_DOUBT_S = 2, 20.0
"""Two voices out of place within a few turns: one is a laugh or a cough."""

SOUND_JUDGED_FRAMES = 62
"""A second between two looks at the sound itself."""

NOISE_OVER_BLOCKS = 625
"""20 s over which the quietest tenth of the sound is taken for the room: in less there may be no pause."""

NOISY_BELOW_DB = 14.0
"""Loud speech this little over the room: about 6 dB between all speech and the noise, where one part in four
of what is heard goes wrong."""

STRANGE_BELOW = 0.45
"""A full piece less alike than this to everybody known is a stranger's: of some 400 full pieces of people
known for 8 s none was, the least alike .48."""

KNOWN_FROM_S = 8.0
"""Seconds of each person's voice from which others can be called strangers beside them."""

STRANGERS_LEFT_OUT_S = 12.0
"""Strange voices shape nobody's until so much came together: then somebody's voice has changed for good."""

UNDECIDED_BELOW = 0.1
"""A full piece whose two nearest people differ by less in cosine is nobody's for certain: of some 400 none
was."""

UNRESOLVED_FROM_S = 60.0
"""Speech after which one voice alone is no beginning any more: in read and rendered talk of two, however
alike, the second voice was known after 42 s at most."""

BLEED_HEADROOM_DB = 10.0
"""Own speech this little over what is left of the other side cannot be told from it: the margin, and the
distance of soft speech from loud."""

TURN_END_ASKED_AFTER_S = 0.2
"""Silence after which it is asked if a turn sounds finished: the pause that Smart Turn's makers ask after."""

TURN_END_HEARS_S = 8.0
"""Sound that the network hears."""

TURN_END_TOLD_WITHIN_S = 1.0
"""An end of speech told this long after the question was due is not asked about: by then all is judged."""
