-- Work that lasts: done step by step, each in one transaction with the cursor that it leaves.
CREATE TABLE core.long_work (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plugin     text        NOT NULL,
    kind       text        NOT NULL,
    key        text        NOT NULL,
    person     bigint      REFERENCES core.person ON DELETE CASCADE,
    title      text        NOT NULL,
    params     text        NOT NULL,
    cursor     text        NOT NULL DEFAULT '',
    state      text        NOT NULL DEFAULT 'RUNNING'
               CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    done       bigint      NOT NULL DEFAULT 0,
    total      bigint      NOT NULL DEFAULT 0,
    lines      text        NOT NULL DEFAULT '',
    reason     text        NOT NULL DEFAULT '',
    began_at   timestamptz NOT NULL DEFAULT now(),
    stepped_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (plugin, kind, key)
);
CREATE INDEX long_work_running ON core.long_work (stepped_at) WHERE state = 'RUNNING';
CREATE INDEX long_work_person ON core.long_work (person);

-- Plugins begin work in their own transaction, under their own role. An equal order begins nothing.
CREATE FUNCTION core.begin_work(plugin text, kind text, key text, person bigint, title text, params text)
    RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    found bigint;
BEGIN
    INSERT INTO core.long_work (plugin, kind, key, person, title, params)
    VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT ON CONSTRAINT long_work_plugin_kind_key_key DO NOTHING
    RETURNING id INTO found;
    IF found IS NULL THEN
        SELECT w.id INTO found FROM core.long_work w WHERE w.plugin = $1 AND w.kind = $2 AND w.key = $3;
    END IF;
    RETURN found;
END
$$;
REVOKE EXECUTE ON FUNCTION core.begin_work FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.begin_work TO ${role};
