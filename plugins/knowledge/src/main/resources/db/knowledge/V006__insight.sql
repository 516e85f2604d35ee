-- What editors learn: what was searched in vain, which links lead nowhere outside. And what may be
-- changed of a question after it was asked.

-- Of each week only sums: who searched is nowhere written.
CREATE TABLE knowledge.vain (
    week          date     NOT NULL,
    words         text     NOT NULL CHECK (words <> '' AND length(words) <= 60),
    times         integer  NOT NULL CHECK (times > 0),
    PRIMARY KEY (week, words)
);
COMMENT ON COLUMN knowledge.vain.week IS 'its Monday';

-- Addresses outside of the site that texts lead to, and what they answered.
CREATE TABLE knowledge.outside (
    destination   text     PRIMARY KEY,
    checked_at    timestamptz NOT NULL,
    status        integer  NOT NULL,
    failures      integer  NOT NULL DEFAULT 0,
    dead_since    timestamptz
);
CREATE INDEX outside_checked ON knowledge.outside (checked_at);
COMMENT ON COLUMN knowledge.outside.status IS 'of HTTP; 0 without an answer, -1 where the site does not go';
COMMENT ON COLUMN knowledge.outside.failures IS 'times in a row';

-- What its writer changed or took back. Who takes words back takes them out of the database too.
ALTER TABLE knowledge.question
    ADD COLUMN edited_at timestamptz,
    ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE knowledge.answer
    ADD COLUMN edited_at timestamptz,
    ADD COLUMN withdrawn_at timestamptz,
    DROP CONSTRAINT answer_body_check,
    ADD CONSTRAINT answer_body_check CHECK (body <> '' OR withdrawn_at IS NOT NULL);

ALTER TABLE knowledge.referral
    ADD COLUMN reminded_at timestamptz;
COMMENT ON COLUMN knowledge.referral.reminded_at IS 'when who referred was told that the day has come';
