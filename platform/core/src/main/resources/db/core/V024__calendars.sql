-- What the site is called in the ids of calendar entries: made once, and taken along by a restore.
CREATE TABLE core.calendar_site (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    name     uuid    NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO core.calendar_site DEFAULT VALUES;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON core.calendar_site FROM ${role};

-- How often the time, place or state of an entry changed (see docs/decisions/0033-calendars.md). Holds no words of
-- the entry: fingerprints only.
CREATE TABLE core.calendar_revision (
    type         text        NOT NULL,
    id           text        NOT NULL,
    sequence     integer     NOT NULL CHECK (sequence >= 0),
    fingerprint  text        NOT NULL,
    before       text        NOT NULL,
    changed_at   timestamptz NOT NULL,
    cancelled_at timestamptz,
    PRIMARY KEY (type, id)
);

-- Two transactions that change one entry look at it one after the other, so that none counts what it did not see.
CREATE FUNCTION core.hold_calendar(type text, ids text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT count(pg_advisory_xact_lock(hashtextextended('calendar:' || $1 || ':' || id, 0)))
            FROM unnest($2) AS id $$;

CREATE FUNCTION core.note_calendar(type text, ids text[], prints text[], cancelled boolean[], now timestamptz)
    RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ INSERT INTO core.calendar_revision AS known
                      (type, id, sequence, fingerprint, before, changed_at, cancelled_at)
          SELECT $1, seen.id, 0, seen.print, '', $5, CASE WHEN seen.cancelled THEN $5 END
            FROM unnest($2, $3, $4) AS seen (id, print, cancelled)
              ON CONFLICT (type, id) DO UPDATE
             SET sequence = known.sequence + 1,
                 fingerprint = excluded.fingerprint,
                 before = known.fingerprint,
                 changed_at = excluded.changed_at,
                 cancelled_at = CASE WHEN excluded.cancelled_at IS NOT NULL
                                     THEN coalesce(known.cancelled_at, excluded.cancelled_at) END
           WHERE known.fingerprint <> excluded.fingerprint $$;

CREATE FUNCTION core.noted_calendar(type text, id text) RETURNS SETOF core.calendar_revision
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT known.type, known.id, known.sequence, known.fingerprint, known.before, known.changed_at,
                 known.cancelled_at
            FROM core.calendar_revision known
           WHERE known.type = $1 AND known.id = $2 $$;

REVOKE EXECUTE ON FUNCTION core.hold_calendar, core.note_calendar, core.noted_calendar FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.hold_calendar, core.note_calendar, core.noted_calendar TO ${role};

-- A mail may carry an entry; it goes when the mail has left.
ALTER TABLE core.mail
    ADD COLUMN calendar text NOT NULL DEFAULT '',
    ADD COLUMN calendar_method text NOT NULL DEFAULT '' CHECK (calendar_method IN ('', 'PUBLISH', 'REQUEST', 'CANCEL'));
