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
