-- What happened (outbox) and who did it (audit). Plugins write both through two functions, in their own transaction.

-- Names are sorted by this, whatever the server was initialised with.
CREATE COLLATION core.by_name (provider = icu, locale = 'nl-BE-u-kn-true');

CREATE TABLE core.outbox (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid    xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at     timestamptz NOT NULL DEFAULT now(),
    plugin text        NOT NULL,
    topic  text        NOT NULL CHECK (topic IN ('changed', 'mail')),
    type   text        NOT NULL,
    key    text        NOT NULL,
    body   jsonb       NOT NULL
);
CREATE INDEX outbox_order ON core.outbox (xid, id);
CREATE INDEX outbox_at ON core.outbox (at);

CREATE TABLE core.outbox_position (
    reader text   PRIMARY KEY,
    xid    xid8   NOT NULL,
    id     bigint NOT NULL
);

-- Lines are inserted unchained, and sealed into the chain by one worker (see docs/decisions/0003-audit-chain.md).
CREATE TABLE core.audit_line (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at      timestamptz NOT NULL DEFAULT now(),
    plugin  text        NOT NULL,
    person  bigint,
    work    text        NOT NULL,
    action  text        NOT NULL,
    subject text        NOT NULL,
    details jsonb       NOT NULL
);
CREATE INDEX audit_line_order ON core.audit_line (xid, id);
CREATE INDEX audit_line_subject ON core.audit_line (subject, id);

CREATE TABLE core.audit_seal (
    seq  bigint PRIMARY KEY,
    line bigint NOT NULL UNIQUE REFERENCES core.audit_line,
    hash bytea  NOT NULL CHECK (length(hash) = 32)
);

-- What is written stays written: the site may add lines and seals, no more.
REVOKE UPDATE, DELETE, TRUNCATE ON core.audit_line, core.audit_seal FROM ${role};

CREATE FUNCTION core.publish(plugin text, topic text, type text, key text, body jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ INSERT INTO core.outbox (plugin, topic, type, key, body) VALUES ($1, $2, $3, $4, $5) $$;

CREATE FUNCTION core.write_audit(plugin text, person bigint, work text, action text, subject text, details jsonb)
    RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ INSERT INTO core.audit_line (plugin, person, work, action, subject, details)
          VALUES ($1, $2, $3, $4, $5, $6) $$;

REVOKE EXECUTE ON FUNCTION core.publish, core.write_audit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.publish, core.write_audit TO ${role};
