-- What an evening leaves: contacts, notes, what it was worth, who spoke and what they showed.
CREATE TABLE soirees.contact_card (
    registration  bigint   PRIMARY KEY REFERENCES soirees.registration ON DELETE CASCADE,
    email         text     NOT NULL DEFAULT '',
    phone         text     NOT NULL DEFAULT '',
    words         text     NOT NULL DEFAULT '',
    CHECK (email <> '' OR phone <> '' OR words <> '')
);
COMMENT ON TABLE soirees.contact_card IS 'what somebody gives to whom they stay in touch with, when both said yes';

CREATE TABLE soirees.stay (
    registration  bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    other         bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    yes           boolean  NOT NULL,
    told          boolean  NOT NULL DEFAULT false,
    PRIMARY KEY (registration, other),
    CHECK (registration <> other)
);
CREATE INDEX stay_other ON soirees.stay (other);
COMMENT ON TABLE soirees.stay IS 'whether somebody wants to stay in touch with another; told when both do, and else to nobody';
COMMENT ON COLUMN soirees.stay.told IS 'both heard that both said yes; they hear it once';

CREATE TABLE soirees.note (
    registration  bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    other         bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    body          text     NOT NULL CHECK (body <> ''),
    PRIMARY KEY (registration, other)
);
CREATE INDEX note_other ON soirees.note (other);
COMMENT ON TABLE soirees.note IS 'what somebody noted for themselves about whom they met';

CREATE TABLE soirees.sheet (
    registration  bigint   PRIMARY KEY REFERENCES soirees.registration ON DELETE CASCADE,
    sealed        text     NOT NULL
);
COMMENT ON TABLE soirees.sheet IS 'what somebody thought an event was worth, sealed until it is counted with at least four others; a row stays as a sign that they answered';
COMMENT ON COLUMN soirees.sheet.sealed IS 'empty once it is counted: nothing leads from the figures and texts back to it';

CREATE TABLE soirees.worth (
    event         bigint   PRIMARY KEY REFERENCES soirees.event ON DELETE CASCADE,
    answers       integer  NOT NULL CHECK (answers >= 5),
    day           date     NOT NULL
);
COMMENT ON TABLE soirees.worth IS 'what was told of an event: of how many answers, and on which day the last of them came in';

CREATE TABLE soirees.tally (
    event         bigint   NOT NULL REFERENCES soirees.worth ON DELETE CASCADE,
    question      text     NOT NULL CHECK (question IN ('SCORE', 'WIDENED', 'LEARNED')),
    choice        integer  NOT NULL CHECK (choice BETWEEN 0 AND 10),
    answers       integer  NOT NULL CHECK (answers > 0),
    PRIMARY KEY (event, question, choice)
);

CREATE TABLE soirees.remark (
    id            uuid     PRIMARY KEY DEFAULT gen_random_uuid(),
    event         bigint   NOT NULL REFERENCES soirees.worth ON DELETE CASCADE,
    question      text     NOT NULL CHECK (question IN ('GOOD', 'BETTER')),
    body          text     NOT NULL CHECK (body <> '')
);
CREATE INDEX remark_event ON soirees.remark (event, question, id);
COMMENT ON COLUMN soirees.remark.id IS 'by chance, and the order in which they are read';

CREATE TABLE soirees.speaker (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    host          bigint   NOT NULL,
    person        bigint,
    name          text     NOT NULL,
    title         text     NOT NULL DEFAULT '',
    bio           text     NOT NULL DEFAULT ''
);
CREATE INDEX speaker_host ON soirees.speaker (host, id);
CREATE INDEX speaker_person ON soirees.speaker (person) WHERE person IS NOT NULL;
COMMENT ON COLUMN soirees.speaker.person IS 'with an account, who may write their page themselves';
COMMENT ON COLUMN soirees.speaker.name IS 'empty once they are erased';

CREATE TABLE soirees.speaks (
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    speaker       bigint   NOT NULL REFERENCES soirees.speaker ON DELETE CASCADE,
    PRIMARY KEY (event, speaker)
);
CREATE INDEX speaks_speaker ON soirees.speaks (speaker);

CREATE TABLE soirees.material (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    title         text     NOT NULL CHECK (title <> ''),
    file          text     NOT NULL UNIQUE,
    audience      text     NOT NULL CHECK (audience IN ('ATTENDEES', 'MEMBERS', 'PUBLIC'))
);
CREATE INDEX material_event ON soirees.material (event, id);
COMMENT ON COLUMN soirees.material.audience IS 'of those who may know of the event';
