-- Question sets that the team made, and what was retired of any set.
CREATE TABLE compass.question_set (
    set_id        text     NOT NULL CHECK (set_id ~ '^[a-z][a-z0-9-]{0,39}$'),
    set_version   integer  NOT NULL CHECK (set_version > 0),
    state         text     NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'PUBLISHED')),
    structure     jsonb    NOT NULL,
    texts         jsonb    NOT NULL,
    person        bigint,
    changed_at    timestamptz NOT NULL,
    version       integer  NOT NULL DEFAULT 1,
    PRIMARY KEY (set_id, set_version)
);
COMMENT ON COLUMN compass.question_set.structure IS 'as questions.SetReader reads set.json';
COMMENT ON COLUMN compass.question_set.texts IS 'by language, as questions.SetReader reads nl.json';
COMMENT ON COLUMN compass.question_set.version IS 'counts the changes of a draft';

CREATE TABLE compass.retirement (
    set_id        text     NOT NULL,
    set_version   integer  NOT NULL DEFAULT 0,
    question      text     NOT NULL DEFAULT '',
    at            timestamptz NOT NULL,
    PRIMARY KEY (set_id, set_version, question)
);
COMMENT ON TABLE compass.retirement IS 'a whole version (without question), or a question in all versions (version 0)';
