-- Shelves, collections and articles. That an article should be looked at again is nowhere written:
-- it follows from review_by and the clock.
CREATE TABLE knowledge.shelf (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    position      integer  NOT NULL DEFAULT 0,
    name_nl       text     NOT NULL CHECK (name_nl <> ''),
    name_fr       text     NOT NULL DEFAULT '',
    name_en       text     NOT NULL DEFAULT ''
);

CREATE TABLE knowledge.collection (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shelf         bigint   NOT NULL REFERENCES knowledge.shelf,
    position      integer  NOT NULL DEFAULT 0,
    name          text     NOT NULL CHECK (name <> ''),
    about         text     NOT NULL DEFAULT '',
    language      text     NOT NULL DEFAULT '' CHECK (language IN ('', 'nl', 'fr', 'en')),
    audience      text     NOT NULL CHECK (audience <> ''),
    four_eyes     boolean  NOT NULL DEFAULT false,
    review_months integer  NOT NULL DEFAULT 12 CHECK (review_months BETWEEN 1 AND 60),
    grace_days    integer  NOT NULL DEFAULT 30 CHECK (grace_days BETWEEN 0 AND 365),
    archived_at   timestamptz
);
CREATE INDEX collection_of_shelf ON knowledge.collection (shelf, position, id);
COMMENT ON COLUMN knowledge.collection.audience IS 'one term, e.g. public, members, group:9';
COMMENT ON COLUMN knowledge.collection.language IS 'empty: of all languages';

CREATE TABLE knowledge.keeper (
    collection    bigint   NOT NULL REFERENCES knowledge.collection,
    person        bigint   NOT NULL,
    part          text     NOT NULL CHECK (part IN ('EDITOR', 'REVIEWER')),
    PRIMARY KEY (collection, person, part)
);
CREATE INDEX keeper_of_person ON knowledge.keeper (person, collection);

-- Ties the translations of one article.
CREATE TABLE knowledge.concept (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);

CREATE TABLE knowledge.article (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    concept       bigint   NOT NULL REFERENCES knowledge.concept,
    collection    bigint   NOT NULL REFERENCES knowledge.collection,
    position      integer  NOT NULL DEFAULT 0,
    language      text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    kind          text     NOT NULL DEFAULT 'PLAIN'
                           CHECK (kind IN ('PLAIN', 'GUIDE', 'CHECKLIST', 'MODEL', 'FAQ', 'CASE')),
    state         text     NOT NULL DEFAULT 'DRAFT'
                           CHECK (state IN ('DRAFT', 'REVIEW', 'APPROVED', 'ARCHIVED')),
    title         text     NOT NULL CHECK (title <> ''),
    summary       text     NOT NULL DEFAULT '',
    tags          text[]   NOT NULL DEFAULT '{}',
    sector        text     NOT NULL DEFAULT '',
    legal_form    text     NOT NULL DEFAULT '',
    latest        integer  NOT NULL CHECK (latest > 0),
    shown         integer  CHECK (shown <= latest),
    segments      jsonb    NOT NULL DEFAULT '[]',
    headings      jsonb    NOT NULL DEFAULT '[]',
    plain         text     NOT NULL DEFAULT '',
    owner         bigint,
    deputy        bigint,
    review_by     date     NOT NULL,
    original      boolean  NOT NULL DEFAULT true,
    based_on      integer,
    question      bigint,
    proposal      text     UNIQUE,
    front         text     NOT NULL DEFAULT '',
    published_at  timestamptz,
    changed_at    timestamptz NOT NULL,
    version       integer  NOT NULL DEFAULT 1,
    hidden        text     NOT NULL DEFAULT '',
    UNIQUE (concept, language),
    CHECK (state <> 'APPROVED' OR shown IS NOT NULL)
);
CREATE INDEX article_of_collection ON knowledge.article (collection, position, id);
CREATE INDEX article_owner ON knowledge.article (owner);
CREATE INDEX article_deputy ON knowledge.article (deputy);
CREATE INDEX article_due ON knowledge.article (review_by) WHERE shown IS NOT NULL;
CREATE INDEX article_newest ON knowledge.article (published_at DESC, id DESC) WHERE shown IS NOT NULL;
CREATE INDEX article_tags ON knowledge.article USING gin (tags);
CREATE INDEX article_of_question ON knowledge.article (question) WHERE question IS NOT NULL;
COMMENT ON COLUMN knowledge.article.state IS 'of the newest revision; readers see shown, whatever it is, until ARCHIVED';
COMMENT ON COLUMN knowledge.article.shown IS 'the revision that readers see; the title, summary and html here are its own';
COMMENT ON COLUMN knowledge.article.segments IS 'safe HTML of the shown revision, cut where another article is named';
COMMENT ON COLUMN knowledge.article.based_on IS 'revision of the original that this translation says';
COMMENT ON COLUMN knowledge.article.proposal IS 'key under which somebody proposed it, so that it comes once';
COMMENT ON COLUMN knowledge.article.front IS 'lines at the head of an imported file that nobody here knows, as they stood';

CREATE TABLE knowledge.revision (
    article       bigint   NOT NULL REFERENCES knowledge.article,
    no            integer  NOT NULL CHECK (no > 0),
    title         text     NOT NULL CHECK (title <> ''),
    summary       text     NOT NULL DEFAULT '',
    body          text     NOT NULL,
    note          text     NOT NULL DEFAULT '',
    author        bigint,
    at            timestamptz NOT NULL,
    base          integer  NOT NULL DEFAULT 0,
    restored      integer,
    PRIMARY KEY (article, no)
);
CREATE INDEX revision_author ON knowledge.revision (author);

-- What was decided about which revision, by whom.
CREATE TABLE knowledge.decision (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article       bigint   NOT NULL REFERENCES knowledge.article,
    revision      integer  NOT NULL,
    verdict       text     NOT NULL CHECK (verdict IN (
                           'SUBMITTED', 'APPROVED', 'SENT_BACK', 'CONFIRMED', 'ARCHIVED', 'REOPENED')),
    person        bigint,
    at            timestamptz NOT NULL,
    note          text     NOT NULL DEFAULT ''
);
CREATE INDEX decision_of_article ON knowledge.decision (article, id DESC);
CREATE INDEX decision_person ON knowledge.decision (person);

-- Where the shown revision leads, each destination once.
CREATE TABLE knowledge.link (
    article       bigint   NOT NULL REFERENCES knowledge.article,
    destination   text     NOT NULL,
    target        bigint,
    anchor        text     NOT NULL DEFAULT '',
    PRIMARY KEY (article, destination)
);
CREATE INDEX link_target ON knowledge.link (target, article) WHERE target IS NOT NULL;
COMMENT ON COLUMN knowledge.link.target IS 'an article, which may not be there: then the link is dead';

CREATE TABLE knowledge.attachment (
    article       bigint   NOT NULL REFERENCES knowledge.article,
    file          text     NOT NULL,
    name          text     NOT NULL,
    PRIMARY KEY (article, file)
);
CREATE INDEX attachment_file ON knowledge.attachment (file);

-- What was written and decided stays; only who did it can be forgotten.
REVOKE UPDATE, DELETE, TRUNCATE ON knowledge.revision, knowledge.decision FROM ${role};
GRANT UPDATE (author) ON knowledge.revision TO ${role};
GRANT UPDATE (person) ON knowledge.decision TO ${role};
REVOKE DELETE, TRUNCATE ON knowledge.article, knowledge.concept FROM ${role};
