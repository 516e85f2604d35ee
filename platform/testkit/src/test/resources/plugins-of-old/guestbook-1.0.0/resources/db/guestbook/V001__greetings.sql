-- What members write in the guest book. Kept for two years, see Tidying.
-- cut: table
CREATE TABLE guestbook.greeting (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author   bigint      NOT NULL,
    name     text        NOT NULL,
    text     text        NOT NULL CHECK (text <> '' AND length(text) <= 500),
    at       timestamptz NOT NULL,
    welcomed boolean     NOT NULL DEFAULT false,
    hidden   text        NOT NULL DEFAULT ''
);
-- end

CREATE INDEX greeting_author ON guestbook.greeting (author);
CREATE INDEX greeting_unwelcomed ON guestbook.greeting (id) WHERE NOT welcomed AND hidden = '';
