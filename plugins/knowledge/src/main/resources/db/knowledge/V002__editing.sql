-- What somebody typed and did not save yet, kept by the page itself.
CREATE TABLE knowledge.draft (
    person        bigint   NOT NULL,
    place         text     NOT NULL CHECK (place ~ '^(article|collection|translation):[1-9][0-9]*$'),
    title         text     NOT NULL,
    summary       text     NOT NULL,
    kind          text     NOT NULL,
    language      text     NOT NULL,
    tags          text     NOT NULL,
    principles    text[]   NOT NULL,
    sector        text     NOT NULL,
    legal_form    text     NOT NULL,
    body          text     NOT NULL,
    note          text     NOT NULL,
    base          integer  NOT NULL CHECK (base >= 0),
    at            timestamptz NOT NULL,
    PRIMARY KEY (person, place)
);
CREATE INDEX draft_at ON knowledge.draft (at);
COMMENT ON COLUMN knowledge.draft.place IS 'an article, a collection in which one begins, or the original of a new translation';
COMMENT ON COLUMN knowledge.draft.base IS 'the revision from which the writer began';
