-- Things of which people are asked whether they are still correct. Plugins say which, through two functions.
CREATE TABLE core.freshness_thing (
    plugin       text    NOT NULL,
    type         text    NOT NULL,
    thing        text    NOT NULL,
    title        text    NOT NULL,
    path         text    NOT NULL,
    edit         text    NOT NULL,
    organisation bigint,
    due_on       date    NOT NULL,
    -- as an interval in letters: a month is not a number of days
    rhythm       text    NOT NULL,
    -- the first day on which readers are told
    stale_on     date    NOT NULL,
    grace        text    NOT NULL,
    checked_on   date,
    -- whether its plugin was told that it went stale
    told         boolean NOT NULL DEFAULT false,
    PRIMARY KEY (plugin, type, thing)
);
CREATE INDEX freshness_thing_due ON core.freshness_thing (due_on);

CREATE TABLE core.freshness_asked (
    plugin text    NOT NULL,
    type   text    NOT NULL,
    thing  text    NOT NULL,
    person bigint  NOT NULL REFERENCES core.person ON DELETE CASCADE,
    deputy boolean NOT NULL,
    PRIMARY KEY (plugin, type, thing, person),
    FOREIGN KEY (plugin, type, thing) REFERENCES core.freshness_thing ON DELETE CASCADE
);
CREATE INDEX freshness_asked_person ON core.freshness_asked (person);

-- Who said when that it is still correct; without a name once they are erased.
CREATE TABLE core.freshness_answer (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plugin text        NOT NULL,
    type   text        NOT NULL,
    thing  text        NOT NULL,
    person bigint      REFERENCES core.person ON DELETE SET NULL,
    answer text        NOT NULL CHECK (answer IN ('CORRECT', 'ENDED')),
    -- the day on which it was due
    asked  date        NOT NULL,
    at     timestamptz NOT NULL
);
CREATE INDEX freshness_answer_thing ON core.freshness_answer (plugin, type, thing, id);
CREATE INDEX freshness_answer_person ON core.freshness_answer (person);

CREATE FUNCTION core.keep_fresh(
        plugin text, type text, thing text, words text[], organisation bigint, due_on date,
        rhythm text, grace text, owners bigint[], deputies bigint[])
    RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
        INSERT INTO core.freshness_thing AS t
               (plugin, type, thing, title, path, edit, organisation, due_on, rhythm, grace, stale_on)
        VALUES ($1, $2, $3, $4[1], $4[2], $4[3], $5, $6, $7, $8, $6 + $8::interval + '1 day')
            ON CONFLICT ON CONSTRAINT freshness_thing_pkey DO UPDATE
               SET title = excluded.title, path = excluded.path, edit = excluded.edit,
                   organisation = excluded.organisation, due_on = excluded.due_on, rhythm = excluded.rhythm,
                   grace = excluded.grace, stale_on = excluded.stale_on,
                   told = t.told AND t.stale_on = excluded.stale_on;
        DELETE FROM core.freshness_asked a WHERE a.plugin = $1 AND a.type = $2 AND a.thing = $3;
        INSERT INTO core.freshness_asked (plugin, type, thing, person, deputy)
        SELECT $1, $2, $3, p.id, NOT p.id = ANY($9)
          FROM core.person p
         WHERE p.id = ANY($9 || $10) AND p.ended_at IS NULL;
    $$;

CREATE FUNCTION core.drop_fresh(plugin text, type text, thing text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ DELETE FROM core.freshness_thing t WHERE t.plugin = $1 AND t.type = $2 AND t.thing = $3 $$;

CREATE FUNCTION core.fresh_states(plugin text, type text, things text[])
    RETURNS TABLE (thing text, checked_on date, due_on date, stale_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$ SELECT t.thing, t.checked_on, t.due_on, t.stale_on
            FROM core.freshness_thing t
           WHERE t.plugin = $1 AND t.type = $2 AND t.thing = ANY($3) $$;

REVOKE EXECUTE ON FUNCTION core.keep_fresh, core.drop_fresh, core.fresh_states FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.keep_fresh, core.drop_fresh, core.fresh_states TO ${role};
