-- Links that carry their own permission. Only a hash of each secret is kept; what it permits is its owner's to say.
CREATE TABLE core.link (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    secret_hash  bytea       NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
    -- `core` or a plugin's id
    owner        text        NOT NULL,
    purpose      text        NOT NULL,
    subject      text        NOT NULL,
    claims       jsonb       NOT NULL,
    person       bigint      REFERENCES core.person ON DELETE CASCADE,
    starts_at    timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz,
    uses         integer     NOT NULL DEFAULT 0,
    most_uses    integer     CHECK (most_uses > 0),
    -- a day and no hour: it tells the owner enough
    last_used_on date
);
CREATE INDEX link_subject ON core.link (owner, subject);
CREATE INDEX link_expires ON core.link (expires_at);
CREATE INDEX link_person ON core.link (person);

-- Plugins hand out, use and revoke in their own transaction, under their own role, and read none of it.
CREATE FUNCTION core.issue_link(
        owner text, purpose text, subject text, person bigint, secret_hash bytea, claims jsonb,
        starts_at timestamptz, expires_at timestamptz, most_uses integer)
    RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ INSERT INTO core.link (owner, purpose, subject, person, secret_hash, claims, starts_at, expires_at, most_uses)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) $$;

CREATE FUNCTION core.use_link(owner text, id bigint, at timestamptz, day date) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ WITH used AS (
              UPDATE core.link l SET uses = uses + 1, last_used_on = $4
               WHERE l.owner = $1 AND l.id = $2 AND l.revoked_at IS NULL
                 AND l.starts_at <= $3 AND l.expires_at > $3
                 AND (l.most_uses IS NULL OR l.uses < l.most_uses)
              RETURNING 1)
          SELECT EXISTS (SELECT FROM used) $$;

-- Without an id: all of a purpose about a subject.
CREATE FUNCTION core.revoke_links(owner text, purpose text, subject text, id bigint, at timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ WITH revoked AS (
              UPDATE core.link l SET revoked_at = $5
               WHERE l.owner = $1 AND l.purpose = $2 AND l.subject = $3 AND ($4 IS NULL OR l.id = $4)
                 AND l.revoked_at IS NULL AND l.expires_at > $5
                 AND (l.most_uses IS NULL OR l.uses < l.most_uses)
              RETURNING 1)
          SELECT count(*) FROM revoked $$;

REVOKE EXECUTE ON FUNCTION core.issue_link, core.use_link, core.revoke_links FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.issue_link, core.use_link, core.revoke_links TO ${role};
