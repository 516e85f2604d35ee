-- The door of an event: who came, when, and who left before the end.
CREATE TABLE soirees.tick (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration  bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    key           text     NOT NULL CHECK (key <> ''),
    kind          text     NOT NULL CHECK (kind IN
                           ('CAME', 'NOT_COME', 'LATER', 'LEFT', 'BACK', 'PAID', 'NOT_PAID', 'MISSED')),
    at            timestamptz NOT NULL,
    UNIQUE (registration, key)
);
COMMENT ON TABLE soirees.tick IS 'what was ticked at the door; a later one says how it is now, also when it came in first';
COMMENT ON COLUMN soirees.tick.key IS 'made where it was ticked: sent twice, it is one tick';
COMMENT ON COLUMN soirees.tick.at IS 'when it was ticked, which without network is before it came in';

CREATE TABLE soirees.presence (
    registration  bigint   PRIMARY KEY REFERENCES soirees.registration ON DELETE CASCADE,
    state         text     NOT NULL CHECK (state IN
                           ('EXPECTED', 'LATER', 'HERE', 'LEFT', 'MISSED')),
    arrived_at    timestamptz,
    left_at       timestamptz,
    paid_at       timestamptz,
    CHECK (state NOT IN ('HERE', 'LEFT') OR arrived_at IS NOT NULL),
    CHECK (state <> 'LEFT' OR left_at IS NOT NULL)
);
COMMENT ON TABLE soirees.presence IS 'how somebody stands by all ticks about them; without a row they are expected';

CREATE TABLE soirees.helper_link (
    event         bigint   PRIMARY KEY REFERENCES soirees.event ON DELETE CASCADE,
    link          text     NOT NULL,
    opens         timestamptz NOT NULL,
    closes        timestamptz NOT NULL
);
COMMENT ON COLUMN soirees.helper_link.link IS 'the path that opens the list for who helps at the door, sealed';
