-- Questions of the community. That nobody answered for too long, or that a date has come, follows
-- from the clock.
CREATE TABLE knowledge.question (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    asker         bigint,
    title         text     NOT NULL CHECK (title <> ''),
    body          text     NOT NULL DEFAULT '',
    tags          text[]   NOT NULL DEFAULT '{}',
    audience      text     NOT NULL CHECK (audience <> ''),
    language      text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    asked_at      timestamptz NOT NULL,
    answers       integer  NOT NULL DEFAULT 0,
    accepted      bigint,
    hidden        text     NOT NULL DEFAULT ''
);
CREATE INDEX question_asker ON knowledge.question (asker, id DESC);
CREATE INDEX question_open ON knowledge.question (id DESC) WHERE accepted IS NULL;
CREATE INDEX question_tags ON knowledge.question USING gin (tags);
COMMENT ON COLUMN knowledge.question.audience IS 'one term, e.g. public, members, group:9';
COMMENT ON COLUMN knowledge.question.asker IS 'empty once they have left';
COMMENT ON COLUMN knowledge.question.answers IS 'how many answers readers see';

-- Somebody who was asked whether they want to answer.
CREATE TABLE knowledge.referral (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    question      bigint   NOT NULL REFERENCES knowledge.question,
    person        bigint,
    name          text     NOT NULL,
    email         text     NOT NULL DEFAULT '',
    note          text     NOT NULL DEFAULT '',
    referrer      bigint,
    state         text     NOT NULL DEFAULT 'ASKED'
                           CHECK (state IN ('ASKED', 'AGREED', 'REFUSED', 'CLOSED')),
    follow_up     date     NOT NULL,
    asked_at      timestamptz NOT NULL,
    replied_at    timestamptz
);
CREATE INDEX referral_of_question ON knowledge.referral (question, id);
CREATE INDEX referral_person ON knowledge.referral (person);
CREATE INDEX referral_referrer ON knowledge.referral (referrer);
CREATE INDEX referral_due ON knowledge.referral (follow_up) WHERE state <> 'CLOSED';
COMMENT ON COLUMN knowledge.referral.person IS 'empty for an expert from outside';
COMMENT ON COLUMN knowledge.referral.email IS 'of an expert from outside';

CREATE TABLE knowledge.answer (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    question      bigint   NOT NULL REFERENCES knowledge.question,
    author        bigint,
    referral      bigint   REFERENCES knowledge.referral,
    body          text     NOT NULL CHECK (body <> ''),
    at            timestamptz NOT NULL,
    hidden        text     NOT NULL DEFAULT ''
);
CREATE INDEX answer_of_question ON knowledge.answer (question, id);
CREATE INDEX answer_author ON knowledge.answer (author, id DESC);
COMMENT ON COLUMN knowledge.answer.referral IS 'of an expert from outside, whose name stands there';
ALTER TABLE knowledge.question
    ADD CONSTRAINT question_accepted FOREIGN KEY (accepted) REFERENCES knowledge.answer;

CREATE TABLE knowledge.thanks (
    answer        bigint   NOT NULL REFERENCES knowledge.answer,
    person        bigint   NOT NULL,
    PRIMARY KEY (answer, person)
);
CREATE INDEX thanks_person ON knowledge.thanks (person);

-- Who hears of a question. Who said that they no longer want to does not begin again by answering.
CREATE TABLE knowledge.follower (
    question      bigint   NOT NULL REFERENCES knowledge.question,
    person        bigint   NOT NULL,
    follows       boolean  NOT NULL,
    PRIMARY KEY (question, person)
);
CREATE INDEX follower_person ON knowledge.follower (person, question);

REVOKE DELETE, TRUNCATE ON knowledge.question, knowledge.answer, knowledge.referral FROM ${role};
