-- What people tell of themselves, when they were here last, and the roles that they play for the community.
CREATE TABLE core.profile (
    person     bigint      PRIMARY KEY REFERENCES core.person ON DELETE CASCADE,
    about      text        NOT NULL DEFAULT '',
    looks_for  text        NOT NULL DEFAULT '',
    offers     text[]      NOT NULL DEFAULT '{}',
    spoken     text[]      NOT NULL DEFAULT '{}',
    seen_by    text        NOT NULL DEFAULT 'COLLEAGUES' CHECK (seen_by IN ('COLLEAGUES', 'MEMBERS')),
    contact    text        NOT NULL DEFAULT 'NONE' CHECK (contact IN ('NONE', 'FORM', 'EMAIL')),
    findable   boolean     NOT NULL DEFAULT false,
    welcome    text        NOT NULL DEFAULT 'OPEN' CHECK (welcome IN ('OPEN', 'LATER', 'DONE')),
    step       integer     NOT NULL DEFAULT 1 CHECK (step BETWEEN 1 AND 3),
    changed_at timestamptz NOT NULL
);
CREATE INDEX profile_offers ON core.profile USING gin (offers);
CREATE INDEX person_name ON core.person (name, id) WHERE ended_at IS NULL;

-- `latest` is written with the session's sign of life; a pause of some hours makes it `previous`.
CREATE TABLE core.visit (
    person   bigint      PRIMARY KEY REFERENCES core.person ON DELETE CASCADE,
    latest   timestamptz NOT NULL,
    previous timestamptz
);

-- A role that the team wrote: something within reach that somebody can do for all.
CREATE TABLE core.open_role (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title     text        NOT NULL CHECK (title <> ''),
    text      text        NOT NULL,
    effort    text        NOT NULL,
    language  text        NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'fr', 'en')),
    until     date,
    suits     text[]      NOT NULL DEFAULT '{}',
    for_whom  text        NOT NULL CHECK (for_whom IN ('EVERYONE', 'MEMBERS', 'REPRESENTATIVES')),
    needed    integer     NOT NULL CHECK (needed BETWEEN 1 AND 500),
    closed_at timestamptz
);
CREATE TABLE core.role_holder (
    open_role bigint      NOT NULL REFERENCES core.open_role ON DELETE CASCADE,
    person    bigint      NOT NULL REFERENCES core.person ON DELETE CASCADE,
    since     timestamptz NOT NULL,
    PRIMARY KEY (open_role, person)
);
CREATE INDEX role_holder_person ON core.role_holder (person);

-- "Not for me now": hidden until a season later. The key is `core:<id>` or `<plugin>:<id>`.
CREATE TABLE core.role_aside (
    person bigint NOT NULL REFERENCES core.person ON DELETE CASCADE,
    key    text   NOT NULL,
    until  date   NOT NULL,
    PRIMARY KEY (person, key)
);

ALTER TABLE core.one_time_link DROP CONSTRAINT one_time_link_purpose_check;
ALTER TABLE core.one_time_link ADD CONSTRAINT one_time_link_purpose_check
    CHECK (purpose IN ('confirm', 'password', 'invitation', 'sign-in', 'address'));
