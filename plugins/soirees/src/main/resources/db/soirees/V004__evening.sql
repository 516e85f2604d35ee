-- How an evening runs: what people hope, the rounds, who sits where.
CREATE TABLE soirees.evening (
    event         bigint   PRIMARY KEY REFERENCES soirees.event ON DELETE CASCADE,
    rounds        integer  NOT NULL CHECK (rounds BETWEEN 0 AND 60),
    minutes       integer  NOT NULL CHECK (minutes BETWEEN 1 AND 120),
    trios         boolean  NOT NULL,
    never         integer  NOT NULL CHECK (never BETWEEN 0 AND 8),
    tables        integer  NOT NULL CHECK (tables BETWEEN 0 AND 500),
    accessible    integer[] NOT NULL,
    across        integer  NOT NULL CHECK (across BETWEEN 0 AND 12),
    seed          bigint,
    planned_at    timestamptz,
    breaks        integer  NOT NULL DEFAULT 0,
    most_breaks   integer  NOT NULL DEFAULT 0,
    fewest_breaks integer  NOT NULL DEFAULT 0,
    earlier       integer  NOT NULL DEFAULT 0,
    beyond        integer  NOT NULL DEFAULT 0,
    one_house     boolean  NOT NULL DEFAULT false,
    unheard       bigint[] NOT NULL DEFAULT '{}',
    screen        text     NOT NULL DEFAULT '',
    version       bigint   NOT NULL DEFAULT 0,
    CHECK ((seed IS NULL) = (planned_at IS NULL))
);
COMMENT ON COLUMN soirees.evening.never IS 'who met at one of so many evenings before does not meet';
COMMENT ON COLUMN soirees.evening.tables IS 'how many tables there are; 0 for as many as needed';
COMMENT ON COLUMN soirees.evening.accessible IS 'the tables that everybody can reach; empty when all are';
COMMENT ON COLUMN soirees.evening.across IS 'how many tables stand in one row of the hall, for the map on telephones; 0 for no map';
COMMENT ON COLUMN soirees.evening.unheard IS 'registrations that share no language with anybody else';
COMMENT ON COLUMN soirees.evening.seed IS 'what makes the plan again; nothing while there is none';
COMMENT ON COLUMN soirees.evening.beyond IS 'rounds that were asked for beyond what is possible';
COMMENT ON COLUMN soirees.evening.screen IS 'the link to the large screen, sealed; empty while nobody asked for one';
COMMENT ON COLUMN soirees.evening.version IS 'grows with each change; open pages follow it';

CREATE TABLE soirees.round (
    event         bigint   NOT NULL REFERENCES soirees.evening ON DELETE CASCADE,
    round         integer  NOT NULL CHECK (round > 0),
    starts        timestamptz,
    ends          timestamptz,
    PRIMARY KEY (event, round),
    CHECK ((starts IS NULL) = (ends IS NULL)),
    CHECK (ends >= starts)
);
COMMENT ON COLUMN soirees.round.starts IS 'nothing until it starts';
COMMENT ON COLUMN soirees.round.ends IS 'when the bell rings; later when it is extended, sooner when it is ended';

CREATE TABLE soirees.seat (
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    round         integer  NOT NULL CHECK (round > 0),
    table_no      integer  NOT NULL CHECK (table_no > 0),
    registration  bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    moved         boolean  NOT NULL DEFAULT false,
    PRIMARY KEY (event, round, registration)
);
CREATE INDEX seat_table ON soirees.seat (event, round, table_no);
CREATE INDEX seat_registration ON soirees.seat (registration, round);
COMMENT ON TABLE soirees.seat IS 'who sits at which table in which round; who has a break has no row';
COMMENT ON COLUMN soirees.seat.moved IS 'the plan was mended here; the large screen shows it';

CREATE TABLE soirees.attendance (
    registration  bigint   PRIMARY KEY REFERENCES soirees.registration ON DELETE CASCADE,
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    table_no      integer  NOT NULL DEFAULT 0 CHECK (table_no >= 0),
    accessible    boolean  NOT NULL DEFAULT false,
    from_round    integer  NOT NULL DEFAULT 1 CHECK (from_round > 0),
    until_round   integer  CHECK (until_round >= 0)
);
CREATE INDEX attendance_event ON soirees.attendance (event);
COMMENT ON TABLE soirees.attendance IS 'who has a table of their own, needs one that is accessible, comes late or leaves';
COMMENT ON COLUMN soirees.attendance.table_no IS 'the table they stay at all evening; 0 for any';
COMMENT ON COLUMN soirees.attendance.until_round IS 'the last round they are in, 0 for who stays away; nothing for all';

CREATE TABLE soirees.hopes (
    registration  bigint   PRIMARY KEY REFERENCES soirees.registration ON DELETE CASCADE,
    languages     text[]   NOT NULL DEFAULT '{}',
    topics        text[]   NOT NULL DEFAULT '{}',
    seeks         text     NOT NULL DEFAULT '',
    offers        text     NOT NULL DEFAULT ''
);
COMMENT ON COLUMN soirees.hopes.topics IS 'what they like to talk about with others';
COMMENT ON COLUMN soirees.hopes.seeks IS 'a line for whoever sits at their table';

CREATE TABLE soirees.wish (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration  bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    other         bigint   REFERENCES soirees.registration ON DELETE CASCADE,
    sector        text     NOT NULL DEFAULT '',
    topic         text     NOT NULL DEFAULT '',
    CHECK (num_nonnulls(other, nullif(sector, ''), nullif(topic, '')) = 1),
    UNIQUE NULLS NOT DISTINCT (registration, other, sector, topic)
);
COMMENT ON TABLE soirees.wish IS 'whom or what somebody hopes to meet; told to nobody else';

CREATE TABLE soirees.rather_not (
    registration  bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    other         bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    PRIMARY KEY (registration, other),
    CHECK (registration <> other)
);
COMMENT ON TABLE soirees.rather_not IS 'with whom somebody would rather not sit; read by their own page and by the plan, and told to nobody';
