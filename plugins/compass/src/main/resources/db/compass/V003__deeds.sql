-- What an organisation does about its scan, and who helps.
CREATE TABLE compass.action (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scan          integer  NOT NULL REFERENCES compass.scan ON DELETE CASCADE,
    principle     integer  NOT NULL CHECK (principle BETWEEN 1 AND 7),
    title         text     NOT NULL CHECK (title <> ''),
    about         text     NOT NULL DEFAULT '',
    owner         bigint,
    due           date     NOT NULL,
    state         text     NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
    changed       text     NOT NULL DEFAULT '',
    made_by       bigint,
    made_at       timestamptz NOT NULL,
    ended_at      timestamptz,
    told          text     NOT NULL DEFAULT '',
    doubtful      boolean  NOT NULL DEFAULT false,
    version       integer  NOT NULL DEFAULT 1
);
CREATE INDEX action_scan ON compass.action (scan, due, id);
CREATE INDEX action_owner ON compass.action (owner, due) WHERE state = 'OPEN';
CREATE INDEX action_due ON compass.action (due) WHERE state = 'OPEN';
CREATE INDEX action_ended ON compass.action (ended_at) WHERE state = 'DONE';
CREATE INDEX action_doubtful ON compass.action (owner) WHERE doubtful;
COMMENT ON COLUMN compass.action.told IS 'the last step of which its owner was reminded';
COMMENT ON COLUMN compass.action.doubtful IS 'a mandate of its owner ended: somebody looks whether they have another';
COMMENT ON COLUMN compass.action.changed IS 'what changed, told half a year later';

CREATE TABLE compass.helper (
    organisation  bigint   NOT NULL,
    principle     integer  NOT NULL CHECK (principle BETWEEN 1 AND 7),
    person        bigint,
    words         text     NOT NULL DEFAULT '',
    at            timestamptz NOT NULL,
    PRIMARY KEY (organisation, principle)
);
CREATE INDEX helper_principle ON compass.helper (principle);

CREATE TABLE compass.note (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation  bigint   NOT NULL,
    principle     integer  NOT NULL,
    guest         bigint   NOT NULL,
    author        bigint   NOT NULL,
    body          text     NOT NULL CHECK (body <> ''),
    at            timestamptz NOT NULL,
    FOREIGN KEY (organisation, principle) REFERENCES compass.helper ON DELETE CASCADE
);
CREATE INDEX note_helper ON compass.note (organisation, principle, guest, id);
CREATE INDEX note_author ON compass.note (author, at);
CREATE INDEX note_guest ON compass.note (guest);
COMMENT ON TABLE compass.note IS 'what who looks for help and who helps write to each other';
COMMENT ON COLUMN compass.note.guest IS 'whose conversation it is: who looks for help';
