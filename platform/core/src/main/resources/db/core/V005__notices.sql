-- What people hear of, each by the channel of their choice. An event is kept once, however many hear of it.
ALTER TABLE core.outbox DROP CONSTRAINT outbox_topic_check;
ALTER TABLE core.outbox ADD CONSTRAINT outbox_topic_check CHECK (topic IN ('changed', 'mail', 'notice'));

CREATE TABLE core.notice_event (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind      text        NOT NULL,
    subject   text        NOT NULL,
    key       text        NOT NULL,
    path      text        NOT NULL,
    message   text        NOT NULL,
    arguments jsonb       NOT NULL,
    at        timestamptz NOT NULL,
    UNIQUE (kind, subject, key)
);
CREATE INDEX notice_event_subject ON core.notice_event (subject);
CREATE INDEX notice_event_at ON core.notice_event (at);

-- `due_at` is when it is to be mailed; empty when it is not, or not any more.
CREATE TABLE core.notice (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person  bigint      NOT NULL REFERENCES core.person ON DELETE CASCADE,
    event   bigint      NOT NULL REFERENCES core.notice_event ON DELETE CASCADE,
    at      timestamptz NOT NULL,
    due_at  timestamptz,
    read_at timestamptz,
    UNIQUE (person, event)
);
CREATE INDEX notice_event_of ON core.notice (event);
CREATE INDEX notice_person ON core.notice (person, id DESC);
CREATE INDEX notice_unread ON core.notice (person) WHERE read_at IS NULL;
CREATE INDEX notice_due ON core.notice (due_at) WHERE due_at IS NOT NULL;

-- Only what somebody chose differently from what is usual.
CREATE TABLE core.notice_channel (
    person  bigint NOT NULL REFERENCES core.person ON DELETE CASCADE,
    kind    text   NOT NULL,
    channel text   NOT NULL CHECK (channel IN ('SITE', 'NOW', 'DAILY', 'WEEKLY', 'NONE')),
    PRIMARY KEY (person, kind)
);
CREATE INDEX notice_channel_kind ON core.notice_channel (kind);

-- From and until are local times of the site; equal ones mean that no hour is quiet.
CREATE TABLE core.notice_habit (
    person      bigint  PRIMARY KEY REFERENCES core.person ON DELETE CASCADE,
    bare        boolean NOT NULL,
    quiet_from  time    NOT NULL,
    quiet_until time    NOT NULL
);

-- The link in a mail that ends such mails. Only a hash of it is kept; `before` is what it undoes.
CREATE TABLE core.notice_mute (
    token_hash bytea       PRIMARY KEY,
    person     bigint      NOT NULL REFERENCES core.person ON DELETE CASCADE,
    kinds      text[]      NOT NULL,
    before     jsonb,
    at         timestamptz NOT NULL
);
CREATE INDEX notice_mute_person ON core.notice_mute (person);
CREATE INDEX notice_mute_at ON core.notice_mute (at);

-- A mail that can be ended says so in its headers and below its text.
ALTER TABLE core.mail ADD COLUMN stop_url text NOT NULL DEFAULT '', ADD COLUMN stop_page text NOT NULL DEFAULT '';
