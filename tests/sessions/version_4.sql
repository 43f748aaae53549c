-- A session as the fourth version of its file held it: text, so that every later version can be tried on it.
BEGIN TRANSACTION;
CREATE TABLE analysis (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    plan TEXT NOT NULL,  -- JSON, how the recording is to be heard; the row is gone once that is done
    sound_is_here INTEGER NOT NULL DEFAULT 0,
    heard_to_s REAL NOT NULL DEFAULT 0
);
CREATE TABLE answer (
    asked BLOB PRIMARY KEY,  -- sha256 of the sound and of the network it was asked of
    what TEXT NOT NULL CHECK (what IN ('words', 'hearing')),
    answer BLOB NOT NULL     -- kept while a recording is analysed, so that stopping loses little
);
CREATE TABLE correction (
    seq INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,  -- wall time, ISO 8601, UTC
    what TEXT NOT NULL,     -- correction, mark, note...
    about TEXT NOT NULL,    -- the id of the event it is about, or empty
    body TEXT NOT NULL      -- JSON
);
INSERT INTO "correction" VALUES(1,'2026-01-01T10:00:00+00:00','mark','c2','{"helpful": false}');
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    known_at_s REAL NOT NULL,
    body TEXT NOT NULL  -- JSON
);
INSERT INTO "event" VALUES(1,'SpeechStarted',1.2,'{"id": "s1", "role": "coach", "at_s": 1.0, "known_at_s": 1.2, "confidence": 1.0}');
INSERT INTO "event" VALUES(2,'SpeechEnded',5.3,'{"id": "s1", "at_s": 5.0, "known_at_s": 5.3}');
INSERT INTO "event" VALUES(3,'CueShown',5.6,'{"id": "c1", "kind": "hold_space", "start_s": 5.0, "shown_at_s": 5.6, "confidence": 0.9, "evidence": "a question of yours is still open", "about": ["s1"], "live": true}');
INSERT INTO "event" VALUES(4,'SpeechStarted',8.2,'{"id": "s2", "role": "client", "at_s": 8.0, "known_at_s": 8.2, "confidence": 1.0}');
INSERT INTO "event" VALUES(5,'Word',9.0,'{"id": "w0", "start_s": 8.0, "end_s": 8.5, "text": "rhododendron", "role": "client", "known_at_s": 9.0, "committed_at_s": 10.0, "confidence": 1.0}');
INSERT INTO "event" VALUES(6,'WordsHeard',11.0,'{"words": [{"id": "w0", "start_s": 8.0, "end_s": 8.5, "text": "rhododendron", "role": "client", "known_at_s": 9.0, "committed_at_s": 10.0, "confidence": 1.0}, {"id": "w1", "start_s": 9.0, "end_s": 9.5, "text": "because", "role": "client", "known_at_s": 10.0, "committed_at_s": 11.0, "confidence": 1.0}], "start_s": 8.0, "end_s": 10.0, "known_at_s": 11.0, "withdrawn": [], "line": null}');
INSERT INTO "event" VALUES(7,'CueShown',12.4,'{"id": "c2", "kind": "interruption", "start_s": 12.0, "shown_at_s": 12.4, "confidence": 0.7, "evidence": "you began in mid-thought", "about": ["s2"], "live": false}');
INSERT INTO "event" VALUES(8,'SpeechEnded',18.3,'{"id": "s2", "at_s": 18.0, "known_at_s": 18.3}');
CREATE TABLE recognition (
    seq INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,  -- wall time, ISO 8601, UTC
    model TEXT NOT NULL,    -- its name
    sha256 TEXT NOT NULL,   -- of its network
    version TEXT NOT NULL,  -- of Holdspace
    words TEXT NOT NULL     -- JSON, all of them: start_s, end_s, text, role, stretch_id, confidence
);
CREATE TABLE session (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    started_at TEXT NOT NULL,  -- wall time, ISO 8601, UTC
    consent_at TEXT NOT NULL,  -- likewise: nothing is recorded before it
    keep TEXT NOT NULL CHECK (keep IN ('sound', 'words', 'cues')),
    people TEXT NOT NULL,      -- JSON list of roles
    source_name TEXT NOT NULL,
    version TEXT NOT NULL,     -- of Holdspace
    models TEXT NOT NULL,      -- JSON, name to sha256
    ended_at TEXT,             -- absent: being recorded, or the program was killed
    summary TEXT               -- JSON
, channels TEXT, language TEXT DEFAULT 'en', client TEXT, consent_sentence TEXT, settings TEXT, heard_from TEXT NOT NULL DEFAULT 'microphone', timing TEXT NOT NULL DEFAULT 'sound', imported TEXT);
INSERT INTO "session" VALUES(1,'0badcafe','2026-01-01T10:00:00+00:00','2026-01-01T10:00:00+00:00','words','["coach", "client"]','laptop microphone','0.1.0','{"silero": "7ed98ddb"}','2026-01-01T10:00:00+00:00','{"duration_s": 20.0}',NULL,'en','Anna','May I record us?','{"pace": "sparing"}','microphone','sound',NULL);
CREATE TABLE sound (
    start_sample INTEGER PRIMARY KEY,
    length_samples INTEGER NOT NULL CHECK (length_samples > 0),
    channels INTEGER NOT NULL,  -- 0 for a hole
    codec TEXT NOT NULL CHECK (codec IN ('flac', 'hole')),
    data BLOB NOT NULL          -- FLAC; of a hole, why the sound was lost
);
CREATE TABLE trend (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    made_of TEXT NOT NULL,  -- what there was when they were made; they stand while there is no more
    figures TEXT NOT NULL   -- JSON; see sessions/figures.py
);
CREATE TABLE waveform (
    start_sample INTEGER PRIMARY KEY,
    channels INTEGER NOT NULL,
    peaks BLOB NOT NULL  -- bytes, channels beside each other; see sessions/waveform.py
);
CREATE TRIGGER sound_refuses_update BEFORE UPDATE ON sound
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
CREATE TRIGGER event_refuses_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
CREATE TRIGGER correction_refuses_update BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
CREATE TRIGGER correction_refuses_delete BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
CREATE TRIGGER sound_refuses_replacing BEFORE INSERT ON sound
WHEN EXISTS (SELECT 1 FROM sound WHERE start_sample = NEW.start_sample)
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
CREATE TRIGGER event_refuses_replacing BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
CREATE TRIGGER correction_refuses_replacing BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
CREATE TRIGGER recognition_refuses_update BEFORE UPDATE ON recognition
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
CREATE TRIGGER recognition_refuses_delete BEFORE DELETE ON recognition
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
CREATE TRIGGER recognition_refuses_replacing BEFORE INSERT ON recognition
WHEN EXISTS (SELECT 1 FROM recognition WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'append-only: corrections, marks and notes never overwrite what was heard'); END;
COMMIT;
PRAGMA user_version = 4;
