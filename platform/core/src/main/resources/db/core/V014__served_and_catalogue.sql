-- The release that served this site last. Another one looks at the plugins before it migrates anything.
CREATE TABLE core.served (
    only_one boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    version  text        NOT NULL,
    api      text        NOT NULL,
    at       timestamptz NOT NULL
);

-- The catalogue of plugins as it was read last, per place that it was read from; and what went wrong since.
CREATE TABLE core.catalogue (
    source   text        PRIMARY KEY,
    content  text        NOT NULL DEFAULT '',
    signer   text        NOT NULL DEFAULT '',
    read_at  timestamptz,
    failure  text        NOT NULL DEFAULT '',
    tried_at timestamptz NOT NULL,
    CHECK ((content = '') = (read_at IS NULL))
);
