-- The question box: what people ask before, during and after an event, and the team's own cards.
CREATE TABLE soirees.question_box (
    event         bigint   PRIMARY KEY REFERENCES soirees.event ON DELETE CASCADE,
    themes        text[]   NOT NULL DEFAULT '{}',
    checked       boolean  NOT NULL DEFAULT false,
    closed        boolean  NOT NULL DEFAULT false,
    version       bigint   NOT NULL DEFAULT 1
);
COMMENT ON COLUMN soirees.question_box.themes IS 'from which the library gives cards; none means all';
COMMENT ON COLUMN soirees.question_box.checked IS 'whether the organiser reads a question before others do';
COMMENT ON COLUMN soirees.question_box.version IS 'grows with each change in the box';

CREATE TABLE soirees.question (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    body          text     NOT NULL CHECK (body <> ''),
    language      text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    theme         text     NOT NULL DEFAULT '',
    waits         boolean  NOT NULL DEFAULT false,
    aside         boolean  NOT NULL DEFAULT false,
    hidden        text     NOT NULL DEFAULT '',
    answer        text     NOT NULL DEFAULT '',
    answered_at   timestamptz,
    proposed      boolean  NOT NULL DEFAULT false,
    picked        integer,
    merged        bigint   REFERENCES soirees.question ON DELETE SET NULL,
    at            timestamptz NOT NULL,
    CHECK (merged <> id)
);
CREATE INDEX question_event ON soirees.question (event, id);
CREATE INDEX question_merged ON soirees.question (merged) WHERE merged IS NOT NULL;
COMMENT ON COLUMN soirees.question.waits IS 'until the organiser has read it';
COMMENT ON COLUMN soirees.question.aside IS 'whether the organiser took it off the list';
COMMENT ON COLUMN soirees.question.hidden IS 'why the team hid it; empty when it did not';
COMMENT ON COLUMN soirees.question.answer IS 'Markdown of the organiser; empty when it was answered aloud';
COMMENT ON COLUMN soirees.question.picked IS 'its place among the questions of the tables';
COMMENT ON COLUMN soirees.question.merged IS 'the question that asks the same';

-- apart from the question, so that no page, list or export comes by it
CREATE TABLE soirees.question_author (
    question      bigint   PRIMARY KEY REFERENCES soirees.question ON DELETE CASCADE,
    event         bigint   NOT NULL,
    person        bigint,
    registration  bigint   REFERENCES soirees.registration ON DELETE CASCADE,
    at            timestamptz NOT NULL,
    CHECK (num_nonnulls(person, registration) = 1)
);
CREATE INDEX question_author_person ON soirees.question_author (person, at) WHERE person IS NOT NULL;
CREATE INDEX question_author_registration ON soirees.question_author (registration, at)
    WHERE registration IS NOT NULL;
COMMENT ON TABLE soirees.question_author IS 'who asked: for the limit, for withdrawal and for erasure, and shown to nobody';
COMMENT ON COLUMN soirees.question_author.registration IS 'of a guest without an account';

CREATE TABLE soirees.question_vote (
    question      bigint   NOT NULL REFERENCES soirees.question ON DELETE CASCADE,
    person        bigint,
    registration  bigint   REFERENCES soirees.registration ON DELETE CASCADE,
    at            timestamptz NOT NULL,
    CHECK (num_nonnulls(person, registration) = 1)
);
CREATE UNIQUE INDEX question_vote_person ON soirees.question_vote (question, person)
    WHERE person IS NOT NULL;
CREATE UNIQUE INDEX question_vote_registration ON soirees.question_vote (question, registration)
    WHERE registration IS NOT NULL;
CREATE INDEX question_vote_of ON soirees.question_vote (person) WHERE person IS NOT NULL;

CREATE TABLE soirees.card (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    theme         text     NOT NULL,
    nl            text     NOT NULL CHECK (nl <> ''),
    fr            text     NOT NULL CHECK (fr <> ''),
    en            text     NOT NULL CHECK (en <> ''),
    at            timestamptz NOT NULL
);
COMMENT ON TABLE soirees.card IS 'questions that the team added to the library';

CREATE TABLE soirees.card_off (
    key           text     PRIMARY KEY
);
COMMENT ON TABLE soirees.card_off IS 'cards that came along and that the team took out';
