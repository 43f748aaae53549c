"""Numbers of who-speaks-now, each with its unit and reason."""

FRAME_SAMPLES = 256
"""16 ms: the grid all hearing is judged on; half a voice-activity frame, about one segmentation frame."""

HOP_FRAMES = 6
"""96 ms between two looks of the segmentation: a fifth of a core, and little lateness of its own."""

WINDOW_FRAMES = 312
"""4.99 s of sound in each look: long enough to tell two voices apart, a quarter the cost of 10 s."""

DECIDED_BEHIND_FRAMES = 12
"""192 ms of sound after a frame before it is decided: the segmentation is unsure at its window's edge."""

ONSET_BEHIND_FRAMES = 2
"""32 ms: after a silence a voice that has surely come up is told this soon; that it has not come up yet is
decided no sooner than anything else."""

CARRIED, GUESSED = 0.8, 0.5
"""Confidence in whose a stretch is when it begins: carried over from what was decided before, or guessed."""

ACTIVE = 0.55
"""Segmentation activity from which a voice counts as speaking; lower holds on through reverberation."""

SPEECH = 0.25
"""Voice-activity probability from which a frame counts as speech: it cuts the padding the segmentation
leaves. The two together made 5 % error where the segmentation alone made 10 % (ten rendered sessions),
and 7 % on real telephone talk, where a stricter pair misses a tenth of the speech."""

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

EMBED_AT_S = (0.4, 0.8, 1.6, 3.2)
"""A stretch's voice is compared when it holds this much speech of one person alone: equal error rate
falls from 3 % at 1 s to .4 % at 2 s."""

LONGEST_EMBEDDED_S = 3.2
"""More of one stretch tells little more and costs 40 ms a second."""

STRANGER_BELOW = ((0.8, 0.25), (1.6, 0.35), (3.2, 0.42), (8.0, 0.50))
"""(seconds, cosine): two voices less alike than this are two people, by how much was heard of the one
heard less. Between the median of different speakers and the 5th percentile of the same one, read English."""

SEEN_APART_BONUS = 0.10
"""Added to the stranger's threshold when the segmentation too heard another voice than those known."""

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
