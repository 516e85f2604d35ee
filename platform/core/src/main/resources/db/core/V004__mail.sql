-- Mail on its way and mail that left. Without SMTP it all stays here, readable for the team.
CREATE TABLE core.mail (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    outbox          bigint      UNIQUE,
    person          bigint      REFERENCES core.person ON DELETE CASCADE,
    name            text        NOT NULL DEFAULT '',
    address         text        NOT NULL,
    language        text        NOT NULL,
    subject         text        NOT NULL,
    body            text        NOT NULL,
    action_label    text        NOT NULL DEFAULT '',
    action_url      text        NOT NULL DEFAULT '',
    created_at      timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    sent_at         timestamptz,
    failure         text        NOT NULL DEFAULT ''
);
CREATE INDEX mail_due ON core.mail (next_attempt_at) WHERE sent_at IS NULL;
CREATE INDEX mail_person ON core.mail (person);
