-- What can be watched again: where it lies, who may see it, its chapters and what is said in it.
CREATE TABLE soirees.recording (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    title         text     NOT NULL CHECK (title <> ''),
    body          text     NOT NULL DEFAULT '',
    language      text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    tags          text[]   NOT NULL DEFAULT '{}',
    file          text     NOT NULL DEFAULT '',
    link          text     NOT NULL DEFAULT '',
    audience      text     NOT NULL,
    public_from   timestamptz,
    captions      text     NOT NULL DEFAULT '',
    transcript    text     NOT NULL DEFAULT '',
    hidden        text     NOT NULL DEFAULT '',
    at            timestamptz NOT NULL,
    CHECK (file <> '' OR link <> '')
);
CREATE INDEX recording_event ON soirees.recording (event, id);
CREATE INDEX recording_file ON soirees.recording (file) WHERE file <> '';
COMMENT ON COLUMN soirees.recording.file IS 'id of the file of the platform; empty when it lies elsewhere';
COMMENT ON COLUMN soirees.recording.link IS 'where it lies elsewhere; no page of ours asks for it';
COMMENT ON COLUMN soirees.recording.audience IS 'a term of the platform, or attendees for who had a place';
COMMENT ON COLUMN soirees.recording.public_from IS 'from when on everybody may see it';
COMMENT ON COLUMN soirees.recording.captions IS 'WebVTT as we write it, from what was read line by line';
COMMENT ON COLUMN soirees.recording.transcript IS 'the words of the captions, for the search';
COMMENT ON COLUMN soirees.recording.hidden IS 'why the team hid it; empty when it did not';

CREATE TABLE soirees.chapter (
    recording     bigint   NOT NULL REFERENCES soirees.recording ON DELETE CASCADE,
    seconds       integer  NOT NULL CHECK (seconds >= 0),
    title         text     NOT NULL CHECK (title <> ''),
    PRIMARY KEY (recording, seconds)
);
