-- Events between plugins: who listens, what waits for whom; and what was told of mandates and memberships.
ALTER TABLE core.outbox DROP CONSTRAINT outbox_topic_check;
ALTER TABLE core.outbox ADD CONSTRAINT outbox_topic_check CHECK (topic IN ('changed', 'mail', 'notice', 'event'));

-- Stays while its plugin is switched off.
CREATE TABLE core.exchange_listener (
    plugin text NOT NULL,
    name   text NOT NULL,
    event  text NOT NULL,
    PRIMARY KEY (plugin, name)
);
CREATE INDEX exchange_listener_event ON core.exchange_listener (event);

-- Here as long as somebody has still to hear of it.
CREATE TABLE core.exchange_event (
    id        text        PRIMARY KEY,
    at        timestamptz NOT NULL,
    publisher text        NOT NULL,
    type      text        NOT NULL,
    person    bigint,
    body      jsonb       NOT NULL
);
CREATE INDEX exchange_event_person ON core.exchange_event (person);

-- That it is gone is the note that it was heard.
CREATE TABLE core.exchange_delivery (
    event    text        NOT NULL REFERENCES core.exchange_event ON DELETE CASCADE,
    plugin   text        NOT NULL,
    listener text        NOT NULL,
    due_at   timestamptz NOT NULL,
    tries    integer     NOT NULL DEFAULT 0,
    problem  text        NOT NULL DEFAULT '',
    PRIMARY KEY (event, plugin, listener)
);
CREATE INDEX exchange_delivery_due ON core.exchange_delivery (plugin, due_at);

-- What ends at midnight ends without anybody's doing, and is told once all the same.
ALTER TABLE core.mandate ADD COLUMN ended_told boolean NOT NULL DEFAULT false;
UPDATE core.mandate SET ended_told = true WHERE ends < current_date;

CREATE TABLE core.exchange_membership (
    organisation bigint PRIMARY KEY REFERENCES core.organisation ON DELETE CASCADE,
    category     text   NOT NULL
);
INSERT INTO core.exchange_membership (organisation, category)
SELECT organisation, category FROM core.membership_period
 WHERE current_date BETWEEN starts AND coalesce(ends, 'infinity');
