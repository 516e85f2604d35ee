CREATE TABLE @id@.note (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text   text        NOT NULL CHECK (text <> ''),
    author bigint      NOT NULL,
    at     timestamptz NOT NULL
);

CREATE INDEX note_author ON @id@.note (author);
