-- What readers do with articles: how often they are read, whether they helped, what is kept for
-- later, and papers made of them.

-- Of each day only sums: who read is nowhere written.
CREATE TABLE knowledge.read_day (
    article         bigint  NOT NULL REFERENCES knowledge.article,
    day             date    NOT NULL,
    visitors_reads  integer NOT NULL DEFAULT 0 CHECK (visitors_reads >= 0),
    member_reads    integer NOT NULL DEFAULT 0 CHECK (member_reads >= 0),
    PRIMARY KEY (article, day)
);
CREATE INDEX read_day_day ON knowledge.read_day (day);
COMMENT ON COLUMN knowledge.read_day.member_reads IS 'of whoever is signed in, but for who keeps the collection';

CREATE TABLE knowledge.opinion (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article       bigint   NOT NULL REFERENCES knowledge.article,
    person        bigint,
    useful        boolean  NOT NULL,
    reason        text     NOT NULL DEFAULT '' CHECK (length(reason) <= 1000),
    at            timestamptz NOT NULL
);
CREATE UNIQUE INDEX opinion_of_person ON knowledge.opinion (article, person) WHERE person IS NOT NULL;
CREATE INDEX opinion_of_article ON knowledge.opinion (article, at DESC);
CREATE INDEX opinion_person ON knowledge.opinion (person) WHERE person IS NOT NULL;
COMMENT ON COLUMN knowledge.opinion.person IS 'nobody for a visitor, and once they have left';

CREATE TABLE knowledge.later (
    person        bigint   NOT NULL,
    article       bigint   NOT NULL REFERENCES knowledge.article,
    at            timestamptz NOT NULL,
    PRIMARY KEY (person, article)
);

-- A collection as a paper, for who asked for it. What they may read is noted when they ask, and
-- goes with the pieces when the paper is made; the paper goes after a day.
CREATE TABLE knowledge.paper (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    collection    bigint   NOT NULL REFERENCES knowledge.collection,
    person        bigint   NOT NULL,
    language      text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    team          boolean  NOT NULL,
    terms         text[]   NOT NULL,
    work          bigint,
    done          integer  NOT NULL DEFAULT 0,
    total         integer  NOT NULL DEFAULT 0,
    asked_at      timestamptz NOT NULL,
    made_at       timestamptz,
    pdf           bytea
);
COMMENT ON COLUMN knowledge.paper.pdf IS 'nothing once made: it was too long for one paper';
CREATE INDEX paper_person ON knowledge.paper (person, collection, id DESC);

CREATE TABLE knowledge.paper_piece (
    paper         bigint   NOT NULL REFERENCES knowledge.paper ON DELETE CASCADE,
    no            integer  NOT NULL,
    article       bigint   NOT NULL REFERENCES knowledge.article,
    title         text     NOT NULL,
    language      text     NOT NULL,
    summary       text     NOT NULL,
    checked_at    timestamptz,
    review_by     date     NOT NULL,
    html          text     NOT NULL,
    PRIMARY KEY (paper, no)
);
