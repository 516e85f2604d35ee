-- Files in texts. Who may read them follows from the articles in which they stand.
CREATE TABLE knowledge.file (
    id            text     PRIMARY KEY,
    name          text     NOT NULL,
    kind          text     NOT NULL CHECK (kind IN ('IMAGE', 'AUDIO', 'VIDEO', 'PDF', 'OFFICE')),
    path          text     NOT NULL,
    bytes         bigint   NOT NULL,
    width         integer  NOT NULL DEFAULT 0,
    height        integer  NOT NULL DEFAULT 0,
    alt           text     NOT NULL DEFAULT '',
    person        bigint,
    at            timestamptz NOT NULL
);
CREATE INDEX file_person ON knowledge.file (person);
CREATE INDEX file_at ON knowledge.file (at);
COMMENT ON COLUMN knowledge.file.alt IS 'what a picture shows, in words';
COMMENT ON COLUMN knowledge.file.person IS 'who sent it; theirs alone until it stands in an article';
ALTER TABLE knowledge.attachment
    DROP COLUMN name,
    ADD FOREIGN KEY (file) REFERENCES knowledge.file;

-- What who keeps an article says to each other about a paragraph of a revision.
CREATE TABLE knowledge.comment (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article       bigint   NOT NULL,
    revision      integer  NOT NULL,
    paragraph     integer  NOT NULL CHECK (paragraph >= 0),
    quote         text     NOT NULL,
    body          text     NOT NULL CHECK (body <> ''),
    author        bigint,
    at            timestamptz NOT NULL,
    resolver      bigint,
    resolved_at   timestamptz,
    FOREIGN KEY (article, revision) REFERENCES knowledge.revision
);
CREATE INDEX comment_of_article ON knowledge.comment (article, id);
CREATE INDEX comment_author ON knowledge.comment (author);
CREATE INDEX comment_resolver ON knowledge.comment (resolver);
COMMENT ON COLUMN knowledge.comment.paragraph IS 'from 1; 0 for the whole text';
COMMENT ON COLUMN knowledge.comment.quote IS 'how the paragraph begins, so that it is known in later revisions';

-- What else was said of a text when it was saved; of older ones nobody knows.
ALTER TABLE knowledge.revision
    ADD COLUMN kind text,
    ADD COLUMN language text,
    ADD COLUMN tags text[],
    ADD COLUMN sector text,
    ADD COLUMN legal_form text;
