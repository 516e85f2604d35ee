-- A second factor beside the password: a code of the moment, or a recovery code (docs/decisions/0038-second-factor.md).

-- The secret is encrypted with a key that is not in the database. No code of `last_step` or before it is taken any more.
CREATE TABLE core.second_factor (
    person    bigint      PRIMARY KEY REFERENCES core.person ON DELETE CASCADE,
    secret    text        NOT NULL,
    last_step bigint      NOT NULL,
    since     timestamptz NOT NULL
);

-- Only a keyed hash of each code is kept.
CREATE TABLE core.recovery_code (
    person    bigint      NOT NULL REFERENCES core.second_factor ON DELETE CASCADE,
    code_hash text        NOT NULL,
    used_at   timestamptz,
    PRIMARY KEY (person, code_hash)
);

-- Whether a second factor was shown in the session, or in the one in which the token was made.
ALTER TABLE core.session ADD COLUMN strong boolean NOT NULL DEFAULT false;
ALTER TABLE core.api_token ADD COLUMN strong boolean NOT NULL DEFAULT false;

-- Made together with a demo, with a password that everybody knows: never asked for a second factor.
ALTER TABLE core.person ADD COLUMN demo boolean NOT NULL DEFAULT false;
