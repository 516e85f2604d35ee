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
