-- Who has what when. A booking of k units has k slots; the constraint behind them catches what the
-- code gets wrong. Without btree_gist, which only the database's owner can create, numbers stand in
-- it as ranges.
CREATE TABLE sharing.guest (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name           text     NOT NULL,
    email          text     NOT NULL,
    language       text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    at             timestamptz NOT NULL
);
CREATE INDEX guest_email ON sharing.guest (lower(email));

CREATE TABLE sharing.series (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    thing          bigint   NOT NULL REFERENCES sharing.thing,
    person         bigint,
    at             timestamptz NOT NULL
);
CREATE INDEX series_thing ON sharing.series (thing);
CREATE INDEX series_person ON sharing.series (person);

CREATE TABLE sharing.booking (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    thing          bigint   NOT NULL REFERENCES sharing.thing,
    state          text     NOT NULL CHECK (state IN (
                            'REQUESTED', 'ACCEPTED', 'OUT', 'RETURNED', 'REFUSED', 'CANCELLED',
                            'LAPSED', 'NO_SHOW', 'CLOSURE', 'REOPENED')),
    units          integer  NOT NULL CHECK (units > 0),
    starts         timestamptz NOT NULL,
    ends           timestamptz NOT NULL CHECK (ends > starts),
    occupied       tstzrange NOT NULL CHECK (
                            NOT isempty(occupied) AND NOT lower_inf(occupied) AND NOT upper_inf(occupied)),
    borrower       bigint,
    organisation   bigint,
    guest          bigint   REFERENCES sharing.guest,
    purpose        text     NOT NULL DEFAULT '',
    reason         text     NOT NULL DEFAULT '',
    terms_version  integer  NOT NULL DEFAULT 0,
    holds_until    timestamptz,
    series         bigint   REFERENCES sharing.series,
    requested_at   timestamptz NOT NULL,
    decided_at     timestamptz,
    handed_at      timestamptz,
    returned_at    timestamptz,
    changed_at     timestamptz NOT NULL,
    version        integer  NOT NULL DEFAULT 1,
    CHECK (state <> 'REQUESTED' OR holds_until IS NOT NULL),
    CHECK (borrower IS NULL OR guest IS NULL)
);
CREATE INDEX booking_thing ON sharing.booking (thing, starts DESC, id DESC);
CREATE INDEX booking_borrower ON sharing.booking (borrower, id DESC);
CREATE INDEX booking_guest ON sharing.booking (guest);
CREATE INDEX booking_series ON sharing.booking (series) WHERE series IS NOT NULL;
CREATE INDEX booking_waiting ON sharing.booking (holds_until, id) WHERE state = 'REQUESTED';
CREATE INDEX booking_starting ON sharing.booking (starts, id) WHERE state = 'ACCEPTED';
CREATE INDEX booking_out ON sharing.booking (ends, id) WHERE state = 'OUT';
CREATE INDEX booking_late ON sharing.booking (borrower, ends) WHERE state = 'OUT';
COMMENT ON COLUMN sharing.booking.state IS 'CLOSURE and REOPENED are maintenance; all others a loan';
COMMENT ON COLUMN sharing.booking.occupied IS 'from start to end with the buffers of that day, worked out by times.Rules';
COMMENT ON COLUMN sharing.booking.organisation IS 'for which the borrower borrows; empty for themselves';
COMMENT ON COLUMN sharing.booking.holds_until IS 'a request counts as lapsed from this moment on, before anything has noted it';

-- While a booking occupies something. Which unit is a matter of numbering until it has begun.
CREATE TABLE sharing.slot (
    booking        bigint   NOT NULL REFERENCES sharing.booking,
    position       integer  NOT NULL CHECK (position > 0),
    thing          bigint   NOT NULL REFERENCES sharing.thing,
    unit           integer  NOT NULL CHECK (unit > 0),
    occupied       tstzrange NOT NULL CHECK (
                            NOT isempty(occupied) AND NOT lower_inf(occupied) AND NOT upper_inf(occupied)),
    holds_until    timestamptz,
    PRIMARY KEY (booking, position),
    CONSTRAINT slot_is_free EXCLUDE USING gist (
        int8range(thing, thing, '[]') WITH &&,
        int8range(unit, unit, '[]') WITH &&,
        occupied WITH &&) DEFERRABLE INITIALLY DEFERRED
);
-- by end, since what is over is never asked for
CREATE INDEX slot_of_thing ON sharing.slot (thing, upper(occupied));
COMMENT ON COLUMN sharing.slot.holds_until IS 'of its request: from then on it counts as free, before anything has noted it; empty when agreed';

-- Who wants to hear when a time becomes free, in order of asking.
CREATE TABLE sharing.queue (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    thing          bigint   NOT NULL REFERENCES sharing.thing,
    person         bigint   NOT NULL,
    units          integer  NOT NULL CHECK (units > 0),
    starts         timestamptz NOT NULL,
    ends           timestamptz NOT NULL CHECK (ends > starts),
    offered_until  timestamptz,
    at             timestamptz NOT NULL,
    UNIQUE (thing, person, starts, ends)
);
CREATE INDEX queue_person ON sharing.queue (person);
CREATE INDEX queue_offered ON sharing.queue (offered_until) WHERE offered_until IS NOT NULL;
REVOKE DELETE, TRUNCATE ON sharing.booking FROM ${role};
