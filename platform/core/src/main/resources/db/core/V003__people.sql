-- Persons, organisations, and what ties them. Rights come from dated mandates and dated periods, and end with them.
CREATE TABLE core.person (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text        NOT NULL COLLATE core.by_name,
    email         text        NOT NULL,
    email_norm    text        NOT NULL UNIQUE,
    language      text        NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'fr', 'en')),
    password_hash text,
    administrator boolean     NOT NULL DEFAULT false,
    confirmed_at  timestamptz,
    created_at    timestamptz NOT NULL DEFAULT now(),
    ended_at      timestamptz
);

-- Only a hash of each token is kept.
CREATE TABLE core.session (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash   bytea       NOT NULL UNIQUE,
    person       bigint      NOT NULL REFERENCES core.person ON DELETE CASCADE,
    device       text        NOT NULL,
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX session_person ON core.session (person);
CREATE INDEX session_expires ON core.session (expires_at);

CREATE TABLE core.api_token (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash   bytea       NOT NULL UNIQUE,
    person       bigint      NOT NULL REFERENCES core.person ON DELETE CASCADE,
    name         text        NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX api_token_person ON core.api_token (person);

-- Links that work once: confirm an address, choose a new password, accept an invitation, first administrator.
CREATE TABLE core.one_time_link (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash bytea       NOT NULL UNIQUE,
    purpose    text        NOT NULL CHECK (purpose IN ('confirm', 'password', 'invitation', 'sign-in')),
    person     bigint      REFERENCES core.person ON DELETE CASCADE,
    body       jsonb       NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX one_time_link_person ON core.one_time_link (person);

CREATE TABLE core.organisation (
    id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name              text        NOT NULL COLLATE core.by_name,
    name_norm         text        NOT NULL,
    legal_form        text        NOT NULL DEFAULT '',
    country           text        NOT NULL DEFAULT 'BE' CHECK (country ~ '^[A-Z]{2}$'),
    enterprise_number text        NOT NULL DEFAULT '',
    sector            text        NOT NULL DEFAULT '',
    size              text        NOT NULL DEFAULT '',
    founded           integer     CHECK (founded BETWEEN 1000 AND 2200),
    place             text        NOT NULL DEFAULT '' COLLATE core.by_name,
    website           text        NOT NULL DEFAULT '',
    description       text        NOT NULL DEFAULT '',
    created_at        timestamptz NOT NULL DEFAULT now(),
    changed_at        timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX organisation_name ON core.organisation (name, id);
CREATE INDEX organisation_norm ON core.organisation (name_norm, legal_form);
CREATE UNIQUE INDEX organisation_number ON core.organisation (country, enterprise_number)
    WHERE enterprise_number <> '';

CREATE TABLE core.organisation_logo (
    organisation bigint PRIMARY KEY REFERENCES core.organisation ON DELETE CASCADE,
    png          bytea  NOT NULL,
    hash         text   NOT NULL
);

CREATE TABLE core.mandate (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person       bigint NOT NULL REFERENCES core.person ON DELETE CASCADE,
    organisation bigint NOT NULL REFERENCES core.organisation ON DELETE CASCADE,
    role         text   NOT NULL CHECK (role IN ('REPRESENTATIVE', 'ADMINISTRATOR', 'REGISTRAR', 'EDITOR')),
    starts       date   NOT NULL,
    ends         date   CHECK (ends >= starts)
);
CREATE INDEX mandate_person ON core.mandate (person);
CREATE INDEX mandate_organisation ON core.mandate (organisation);

-- `ends` is the last day; open means until further notice.
CREATE TABLE core.membership_period (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation bigint NOT NULL REFERENCES core.organisation ON DELETE CASCADE,
    category     text   NOT NULL CHECK (category IN ('small', 'large')),
    starts       date   NOT NULL,
    ends         date   CHECK (ends >= starts),
    EXCLUDE USING gist (int8range(organisation, organisation, '[]') WITH &&, daterange(starts, ends, '[]') WITH &&)
);

-- Imports of organisations, with what each row was before, so that a whole import can be undone.
CREATE TABLE core.import_run (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_name text        NOT NULL,
    at        timestamptz NOT NULL,
    person    bigint,
    undone_at timestamptz
);
CREATE TABLE core.import_change (
    import_run   bigint NOT NULL REFERENCES core.import_run ON DELETE CASCADE,
    organisation bigint NOT NULL,
    before       jsonb,
    after        jsonb  NOT NULL,
    PRIMARY KEY (import_run, organisation)
);

-- Files that somebody sent in and that wait for a yes, for a day.
CREATE TABLE core.import_pending (
    id        text        PRIMARY KEY,
    file_name text        NOT NULL,
    content   bytea       NOT NULL,
    at        timestamptz NOT NULL
);

-- The site may say that it was filled as a demo; nothing else of the installation is its to change.
GRANT UPDATE (demo) ON core.installation TO ${role};
