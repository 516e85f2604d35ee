-- Pages that the team edits. A text is never changed: each edit is a new revision, and revision 0 is the shipped draft.
CREATE TABLE core.page (
    slug   text    PRIMARY KEY CHECK (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    own    boolean NOT NULL,
    footer boolean NOT NULL,
    place  integer GENERATED ALWAYS AS IDENTITY
);
INSERT INTO core.page (slug, own, footer)
VALUES ('about', false, true),
       ('contact', false, true),
       ('privacy', false, true),
       ('terms', false, true),
       ('accessibility', false, true);

-- `dutch` is the Dutch revision whose content the text has: what lies between that and the newest, a translator still has to do.
CREATE TABLE core.page_revision (
    page     text        NOT NULL REFERENCES core.page ON DELETE CASCADE,
    language text        NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    revision integer     NOT NULL CHECK (revision > 0),
    title    text        NOT NULL,
    body     text        NOT NULL,
    dutch    integer     NOT NULL,
    at       timestamptz NOT NULL,
    person   bigint      REFERENCES core.person ON DELETE SET NULL,
    PRIMARY KEY (page, language, revision)
);
CREATE INDEX page_revision_person ON core.page_revision (person);

-- What the community calls itself, and the facts that its pages name. A line that is not there stands for the shipped word.
CREATE TABLE core.site_word (
    key      text NOT NULL,
    language text NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    text     text NOT NULL,
    PRIMARY KEY (key, language)
);

-- Steps of the first set-up that somebody called done or put aside, where no fact tells.
CREATE TABLE core.setup_step (
    step  text        PRIMARY KEY,
    state text        NOT NULL CHECK (state IN ('done', 'skipped')),
    at    timestamptz NOT NULL
);
