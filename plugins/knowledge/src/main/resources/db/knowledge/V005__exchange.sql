-- What an article was in the folder from which it was brought in, so that it goes out as it came.
CREATE TABLE knowledge.origin (
    article       bigint   PRIMARY KEY REFERENCES knowledge.article,
    path          text     NOT NULL CHECK (path <> ''),
    marked        boolean  NOT NULL DEFAULT false,
    owner         text     NOT NULL DEFAULT '',
    authors       text[]   NOT NULL DEFAULT '{}'
);
COMMENT ON COLUMN knowledge.origin.marked IS 'whether the file began with a mark of its encoding';
COMMENT ON COLUMN knowledge.origin.authors IS 'who wrote the first revision, by name; who brought it in did not';

CREATE TABLE knowledge.file_origin (
    file          text     PRIMARY KEY,
    path          text     NOT NULL CHECK (path <> '')
);
COMMENT ON TABLE knowledge.file_origin IS 'where a picture or another file stood in the folder from which it was brought in';

-- A folder that somebody sent, which lies ready until it is brought in or dropped.
CREATE TABLE knowledge.import (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    collection    bigint   NOT NULL REFERENCES knowledge.collection,
    person        bigint,
    at            timestamptz NOT NULL,
    file          text     NOT NULL,
    language      text     NOT NULL,
    state         text     NOT NULL CHECK (state IN ('READY', 'BRINGING', 'DONE', 'DROPPED')),
    show          boolean  NOT NULL DEFAULT false,
    texts         integer  NOT NULL,
    others        integer  NOT NULL,
    refused       integer  NOT NULL,
    work          bigint
);
CREATE INDEX import_of_collection ON knowledge.import (collection, id DESC);
CREATE INDEX import_person ON knowledge.import (person);
COMMENT ON COLUMN knowledge.import.language IS 'of a file that says none';
COMMENT ON COLUMN knowledge.import.others IS 'files to which no text leads, and which are left out';

CREATE TABLE knowledge.import_file (
    import        bigint   NOT NULL REFERENCES knowledge.import ON DELETE CASCADE,
    no            integer  NOT NULL,
    path          text     NOT NULL,
    title         text     NOT NULL,
    content       text     NOT NULL,
    headings      text[]   NOT NULL,
    stored        text     NOT NULL DEFAULT '',
    article       bigint,
    step          text     NOT NULL DEFAULT '' CHECK (step IN ('', 'PLACED', 'SHOWN')),
    PRIMARY KEY (import, no),
    UNIQUE (import, path)
);
COMMENT ON COLUMN knowledge.import_file.stored IS 'id of a file that is no text';
COMMENT ON COLUMN knowledge.import_file.article IS 'chosen before any of them is made, so that they can lead to each other';

CREATE TABLE knowledge.import_remark (
    import        bigint   NOT NULL REFERENCES knowledge.import ON DELETE CASCADE,
    no            integer  NOT NULL,
    path          text     NOT NULL,
    line          integer  NOT NULL,
    grave         boolean  NOT NULL,
    key           text     NOT NULL,
    arguments     text[]   NOT NULL,
    PRIMARY KEY (import, no)
);
COMMENT ON COLUMN knowledge.import_remark.grave IS 'the file cannot be brought in';
