-- Groups of persons, across organisations. As with mandates and periods, `ends` is the last day; open means until further notice.
CREATE TABLE core.person_group (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text        NOT NULL COLLATE core.by_name,
    name_norm   text        NOT NULL,
    description text        NOT NULL DEFAULT '',
    keeper      bigint      REFERENCES core.person ON DELETE SET NULL,
    deputy      bigint      REFERENCES core.person ON DELETE SET NULL,
    also_guests boolean     NOT NULL DEFAULT false,
    starts      date        NOT NULL,
    ends        date        CHECK (ends >= starts),
    created_at  timestamptz NOT NULL DEFAULT now(),
    changed_at  timestamptz NOT NULL DEFAULT now(),
    CHECK (keeper <> deputy)
);
CREATE INDEX person_group_name ON core.person_group (name, id);
CREATE INDEX person_group_keeper ON core.person_group (keeper);
CREATE INDEX person_group_deputy ON core.person_group (deputy);

-- Who is in a group, and from when until when. A membership ends; it is never taken away.
CREATE TABLE core.group_member (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_group bigint      NOT NULL REFERENCES core.person_group ON DELETE CASCADE,
    person       bigint      NOT NULL REFERENCES core.person ON DELETE CASCADE,
    starts       date        NOT NULL,
    ends         date        CHECK (ends >= starts),
    EXCLUDE USING gist (
        int8range(person_group, person_group, '[]') WITH &&,
        int8range(person, person, '[]') WITH &&,
        daterange(starts, ends, '[]') WITH &&)
);
CREATE INDEX group_member_person ON core.group_member (person);
CREATE INDEX group_member_group ON core.group_member (person_group, starts);

-- Who counts in which group on a day, the one place where this rule stands: in the group that day, while there is a
-- group, and acting for an organisation that is a member that day, unless the group is open to guests.
CREATE FUNCTION core.counts_in_group(day date) RETURNS TABLE (person_group bigint, person bigint)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT gm.person_group, gm.person
      FROM core.group_member gm
      JOIN core.person_group g
        ON g.id = gm.person_group AND g.starts <= day AND (g.ends IS NULL OR g.ends >= day)
      JOIN core.person p ON p.id = gm.person AND p.ended_at IS NULL
     WHERE gm.starts <= day
       AND (gm.ends IS NULL OR gm.ends >= day)
       AND (g.also_guests
            OR EXISTS (
                SELECT
                  FROM core.mandate m
                  JOIN core.membership_period period ON period.organisation = m.organisation
                 WHERE m.person = gm.person
                   AND m.starts <= day
                   AND (m.ends IS NULL OR m.ends >= day)
                   AND period.starts <= day
                   AND (period.ends IS NULL OR period.ends >= day)));
END;

REVOKE EXECUTE ON FUNCTION core.counts_in_group FROM PUBLIC;
GRANT EXECUTE ON FUNCTION core.counts_in_group TO ${role};
