-- What every plugin said that it keeps of persons: also while it is switched off, so that an erasure reaches its rows.
CREATE TABLE core.personal_data (
    plugin      text    NOT NULL,
    place       integer NOT NULL,
    declaration jsonb   NOT NULL,
    PRIMARY KEY (plugin, place)
);

-- Who was erased, by number alone, so that it can be done again on a restored backup.
CREATE TABLE core.erasure_log (
    person bigint      NOT NULL,
    at     timestamptz NOT NULL,
    PRIMARY KEY (person, at)
);
