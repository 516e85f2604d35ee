-- Juices, until when they are good, and who looks after them.
CREATE TABLE orchard.juice (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL CHECK (name <> ''),
    audience   text        NOT NULL,
    stale_from timestamptz NOT NULL,
    keeper     text        NOT NULL
);
