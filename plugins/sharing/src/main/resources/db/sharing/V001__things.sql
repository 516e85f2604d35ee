-- What is lent: things, rooms and vehicles of an organisation. Bookings stand in V002.
CREATE TABLE sharing.thing (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation   bigint   NOT NULL,
    keeper         bigint,
    kind           text     NOT NULL CHECK (kind IN ('THING', 'ROOM', 'VEHICLE')),
    category       text     NOT NULL CHECK (category <> ''),
    title          text     NOT NULL CHECK (title <> ''),
    about          text     NOT NULL DEFAULT '',
    tags           text[]   NOT NULL DEFAULT '{}',
    language       text     NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'fr', 'en')),
    audience       text     NOT NULL CHECK (audience <> ''),
    trusted        text     NOT NULL DEFAULT '',
    units          integer  NOT NULL DEFAULT 1 CHECK (units BETWEEN 1 AND 200),
    by_day         boolean  NOT NULL DEFAULT false,
    overnight      boolean  NOT NULL DEFAULT true,
    before_minutes integer  NOT NULL DEFAULT 0 CHECK (before_minutes BETWEEN 0 AND 10080),
    after_minutes  integer  NOT NULL DEFAULT 0 CHECK (after_minutes BETWEEN 0 AND 10080),
    lead_minutes   integer  NOT NULL DEFAULT 0 CHECK (lead_minutes BETWEEN 0 AND 129600),
    longest_minutes integer NOT NULL DEFAULT 20160 CHECK (longest_minutes BETWEEN 15 AND 525600),
    opening        text     NOT NULL DEFAULT '',
    postcode       text     NOT NULL DEFAULT '',
    town           text     NOT NULL DEFAULT '',
    address        text     NOT NULL DEFAULT '',
    latitude       double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude      double precision CHECK (longitude BETWEEN -180 AND 180),
    terms          text     NOT NULL DEFAULT '',
    terms_version  integer  NOT NULL DEFAULT 0,
    price_cents    bigint   CHECK (price_cents > 0),
    deposit_cents  bigint   CHECK (deposit_cents > 0),
    state          text     NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'PAUSED', 'ARCHIVED')),
    inventory      text     NOT NULL DEFAULT '',
    created_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    version        integer  NOT NULL DEFAULT 1,
    hidden         text     NOT NULL DEFAULT '',
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX thing_newest ON sharing.thing (id DESC) WHERE state = 'OPEN' AND hidden = '';
CREATE INDEX thing_category ON sharing.thing (category, id DESC) WHERE state = 'OPEN' AND hidden = '';
CREATE INDEX thing_organisation ON sharing.thing (organisation, id DESC);
CREATE INDEX thing_keeper ON sharing.thing (keeper);
CREATE INDEX thing_tags ON sharing.thing USING gin (tags);
CREATE INDEX thing_place ON sharing.thing (latitude, longitude) WHERE state = 'OPEN' AND hidden = '';
CREATE UNIQUE INDEX thing_inventory ON sharing.thing (organisation, inventory) WHERE inventory <> '';
COMMENT ON COLUMN sharing.thing.audience IS 'one term: who sees it, e.g. public, members, group:9, org:42';
COMMENT ON COLUMN sharing.thing.trusted IS 'one term or empty: whose requests are accepted at once';
COMMENT ON COLUMN sharing.thing.opening IS 'as times.Opening writes it; empty: always open';
COMMENT ON COLUMN sharing.thing.overnight IS 'may be out while it is closed: only hand-over and return ask for open doors';
COMMENT ON COLUMN sharing.thing.address IS 'exact; told to a borrower whose booking is accepted, to nobody else';
COMMENT ON COLUMN sharing.thing.latitude IS 'rough, of the postcode, or as somebody entered it, rounded to a kilometre';
COMMENT ON COLUMN sharing.thing.price_cents IS 'for who is no member, per day or part of it; a note, never collected here';
COMMENT ON COLUMN sharing.thing.inventory IS 'number in the owner''s own inventory, by which an import finds it again';

CREATE TABLE sharing.photo (
    thing          bigint   NOT NULL REFERENCES sharing.thing,
    position       integer  NOT NULL,
    file           text     NOT NULL,
    path           text     NOT NULL CHECK (path <> ''),
    alt            text     NOT NULL DEFAULT '',
    PRIMARY KEY (thing, file)
);
COMMENT ON COLUMN sharing.photo.path IS 'its address, so that a list need not look the files up';
CREATE INDEX photo_file ON sharing.photo (file);

-- The terms as they stood, so that each loan can name the ones that were accepted.
CREATE TABLE sharing.terms (
    thing          bigint   NOT NULL REFERENCES sharing.thing,
    version        integer  NOT NULL CHECK (version > 0),
    body           text     NOT NULL,
    at             timestamptz NOT NULL,
    PRIMARY KEY (thing, version)
);
REVOKE UPDATE, DELETE, TRUNCATE ON sharing.terms FROM ${role};
REVOKE DELETE, TRUNCATE ON sharing.thing FROM ${role};
