-- Evenings and hours: who holds them, when and where, and who may come.
CREATE TABLE soirees.series (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    repeat        text     NOT NULL CHECK (repeat <> ''),
    at            timestamptz NOT NULL
);
COMMENT ON COLUMN soirees.series.repeat IS 'how its events came about; each is an event of its own';

CREATE TABLE soirees.event (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    series        bigint   REFERENCES soirees.series,
    kind          text     NOT NULL CHECK (kind IN
                           ('SOIREE', 'WEBINAR', 'WORKSHOP', 'MEETING', 'ASSEMBLY')),
    host          bigint   NOT NULL,
    language      text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    title         text     NOT NULL CHECK (title <> ''),
    body          text     NOT NULL DEFAULT '',
    starts        timestamptz NOT NULL,
    ends          timestamptz NOT NULL CHECK (ends > starts),
    zone          text     NOT NULL,
    opens         timestamptz,
    closes        timestamptz,
    place         text     NOT NULL DEFAULT '',
    address       text     NOT NULL DEFAULT '',
    online        text     NOT NULL DEFAULT '',
    capacity      integer  NOT NULL CHECK (capacity >= 0),
    hold_hours    integer  NOT NULL DEFAULT 48 CHECK (hold_hours > 0),
    audience      text     NOT NULL,
    guests        boolean  NOT NULL DEFAULT false,
    principles    integer[] NOT NULL DEFAULT '{}',
    state         text     NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    reason        text     NOT NULL DEFAULT '',
    last_number   integer  NOT NULL DEFAULT 0,
    last_offer    integer  NOT NULL DEFAULT 0,
    created_by    bigint,
    created_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    version       integer  NOT NULL DEFAULT 0
);
CREATE INDEX event_starts ON soirees.event (starts, id);
CREATE INDEX event_ends ON soirees.event (ends, id);
CREATE INDEX event_host ON soirees.event (host, starts, id);
CREATE INDEX event_series ON soirees.event (series) WHERE series IS NOT NULL;
COMMENT ON COLUMN soirees.event.online IS 'the address of the room, for those who come alone';
COMMENT ON COLUMN soirees.event.hold_hours IS 'how long a place that became free is kept for who waits';
COMMENT ON COLUMN soirees.event.principles IS 'numbers of the principles that it is about, 1 to 7';
COMMENT ON COLUMN soirees.event.last_number IS 'the last number given in the queue';
COMMENT ON COLUMN soirees.event.last_offer IS 'the last offer made to somebody in the queue';
COMMENT ON COLUMN soirees.event.created_by IS 'a person of the platform; nothing once they are erased';
