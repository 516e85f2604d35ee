-- Files. Their bytes lie beside the database, under their own hash; what they are, whose and where they belong stands here.

-- What somebody is sending, or has sent and nobody kept yet: for a day. Without a hash it has not arrived whole.
CREATE TABLE core.upload (
    id         text        PRIMARY KEY,
    plugin     text        NOT NULL,
    shelf      text        NOT NULL,
    sender     bigint      REFERENCES core.person ON DELETE CASCADE,
    person     bigint      REFERENCES core.person ON DELETE CASCADE,
    name       text        NOT NULL,
    size       bigint      NOT NULL CHECK (size >= 0),
    at         timestamptz NOT NULL,
    kind       text        CHECK (kind IN ('IMAGE', 'AUDIO', 'VIDEO', 'PDF', 'TEXT', 'OFFICE')),
    media_type text,
    hash       text        CHECK (hash ~ '^[0-9a-f]{64}$'),
    width      integer     NOT NULL DEFAULT 0,
    height     integer     NOT NULL DEFAULT 0
);
CREATE INDEX upload_at ON core.upload (at);
CREATE INDEX upload_hash ON core.upload (hash);
CREATE INDEX upload_sender ON core.upload (sender);
CREATE INDEX upload_person ON core.upload (person);

-- `person` sent it; nobody stands beside what belongs to the house.
CREATE TABLE core.file (
    id         text        PRIMARY KEY,
    plugin     text        NOT NULL,
    shelf      text        NOT NULL,
    person     bigint      REFERENCES core.person ON DELETE CASCADE,
    name       text        NOT NULL,
    size       bigint      NOT NULL,
    at         timestamptz NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('IMAGE', 'AUDIO', 'VIDEO', 'PDF', 'TEXT', 'OFFICE')),
    media_type text        NOT NULL,
    hash       text        NOT NULL,
    width      integer     NOT NULL,
    height     integer     NOT NULL
);
CREATE INDEX file_person ON core.file (person);
CREATE INDEX file_hash ON core.file (hash);
CREATE INDEX file_plugin ON core.file (plugin);

-- Bytes that may belong to nobody any more; whoever tidies looks and takes them away.
CREATE TABLE core.file_gone (
    hash text PRIMARY KEY
);

CREATE FUNCTION core.remember_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF OLD.hash IS NOT NULL THEN
        INSERT INTO core.file_gone (hash) VALUES (OLD.hash) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER upload_gone AFTER DELETE ON core.upload FOR EACH ROW EXECUTE FUNCTION core.remember_gone();
CREATE TRIGGER file_gone AFTER DELETE ON core.file FOR EACH ROW EXECUTE FUNCTION core.remember_gone();

-- Plugins keep and remove in their own transaction, under their own role, and read none of it.
CREATE FUNCTION core.keep_file(plugin text, id text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ WITH taken AS (
              DELETE FROM core.upload u
               WHERE u.plugin = $1 AND u.id = $2 AND u.hash IS NOT NULL
              RETURNING u.id, u.plugin, u.shelf, u.person, u.name, u.size, u.at, u.kind, u.media_type, u.hash,
                        u.width, u.height),
          kept AS (
              INSERT INTO core.file (id, plugin, shelf, person, name, size, at, kind, media_type, hash, width, height)
              SELECT id, plugin, shelf, person, name, size, at, kind, media_type, hash, width, height FROM taken
              RETURNING 1)
          SELECT EXISTS (SELECT FROM kept) $$;

CREATE FUNCTION core.remove_file(plugin text, id text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ WITH gone AS (DELETE FROM core.file f WHERE f.plugin = $1 AND f.id = $2 RETURNING 1)
          SELECT EXISTS (SELECT FROM gone) $$;

REVOKE EXECUTE ON FUNCTION core.keep_file, core.remove_file, core.remember_gone FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.keep_file, core.remove_file TO ${role};
