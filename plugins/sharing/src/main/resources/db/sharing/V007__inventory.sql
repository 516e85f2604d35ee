-- A sheet that somebody sent, which lies ready until it is brought in or dropped.
CREATE TABLE sharing.import (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation   bigint   NOT NULL,
    person         bigint,
    at             timestamptz NOT NULL,
    file           text     NOT NULL,
    state          text     NOT NULL CHECK (state IN ('READY', 'BRINGING', 'DONE', 'DROPPED')),
    lines          integer  NOT NULL,
    work           bigint
);
CREATE INDEX import_organisation ON sharing.import (organisation, id DESC);
CREATE INDEX import_person ON sharing.import (person);
CREATE INDEX import_ready ON sharing.import (at) WHERE state = 'READY';

CREATE TABLE sharing.import_line (
    import         bigint   NOT NULL REFERENCES sharing.import,
    no             integer  NOT NULL,
    title          text     NOT NULL,
    inventory      text     NOT NULL,
    fields         text[]   NOT NULL,
    contents       text[]   NOT NULL,
    outcome        text     NOT NULL CHECK (outcome IN ('NEW', 'CHANGED', 'SAME', 'WRONG')),
    keys           text[]   NOT NULL,
    arguments      text[]   NOT NULL,
    done           boolean  NOT NULL DEFAULT false,
    PRIMARY KEY (import, no),
    CHECK (cardinality(fields) = cardinality(contents)),
    CHECK (cardinality(keys) = cardinality(arguments))
);
COMMENT ON COLUMN sharing.import_line.no IS 'of the line in the sheet, its head being 1';
COMMENT ON COLUMN sharing.import_line.keys IS 'messages that say what is wrong or odd, each with one argument';

CREATE TABLE sharing.import_photo (
    import         bigint   NOT NULL,
    no             integer  NOT NULL,
    position       integer  NOT NULL,
    file           text     NOT NULL,
    path           text     NOT NULL,
    PRIMARY KEY (import, no, position),
    FOREIGN KEY (import, no) REFERENCES sharing.import_line
);
