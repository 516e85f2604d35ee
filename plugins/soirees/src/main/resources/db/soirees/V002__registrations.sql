-- Who comes, who waits for a place, what they pay and what they were asked.
CREATE TABLE soirees.ticket (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    position      integer  NOT NULL,
    name          text     NOT NULL DEFAULT '',
    cents         bigint   NOT NULL CHECK (cents >= 0),
    capability    text     NOT NULL DEFAULT '',
    entitled_cents bigint  NOT NULL CHECK (entitled_cents >= 0 AND entitled_cents <= cents),
    UNIQUE (event, position)
);
COMMENT ON COLUMN soirees.ticket.cents IS 'what it costs, in euro cents, for whom nothing else holds';
COMMENT ON COLUMN soirees.ticket.capability IS 'what a membership must open for the other price, on the day of the event; empty when there is but one price';

CREATE TABLE soirees.registration (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    person        bigint,
    organisation  bigint,
    name          text     NOT NULL,
    email         text     NOT NULL DEFAULT '',
    language      text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    ticket        bigint   REFERENCES soirees.ticket,
    state         text     NOT NULL CHECK (state IN
                           ('PLACED', 'WAITING', 'OFFERED', 'PASSED', 'CANCELLED')),
    number        integer,
    offer         integer,
    offered_until timestamptz,
    cents         bigint   NOT NULL DEFAULT 0 CHECK (cents >= 0),
    why           text     NOT NULL DEFAULT '',
    badge         text     NOT NULL UNIQUE,
    link          text     NOT NULL DEFAULT '',
    charge        bigint,
    proposed_cents bigint  CHECK (proposed_cents >= 0 AND proposed_cents < cents),
    proposed_why  text     NOT NULL DEFAULT '',
    invited       integer  NOT NULL DEFAULT 0,
    reminded      boolean  NOT NULL DEFAULT false,
    forgotten     boolean  NOT NULL DEFAULT false,
    at            timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    CHECK (state <> 'OFFERED' OR (offer IS NOT NULL AND offered_until IS NOT NULL)),
    CHECK (state NOT IN ('WAITING', 'OFFERED', 'PASSED') OR number IS NOT NULL),
    UNIQUE (event, number)
);
CREATE UNIQUE INDEX registration_once ON soirees.registration (event, person)
    WHERE state <> 'CANCELLED' AND person IS NOT NULL;
CREATE UNIQUE INDEX registration_guest_once ON soirees.registration (event, lower(email))
    WHERE state <> 'CANCELLED' AND email <> '';
CREATE INDEX registration_event ON soirees.registration (event, state, id);
CREATE INDEX registration_person ON soirees.registration (person, event) WHERE person IS NOT NULL;
CREATE INDEX registration_email ON soirees.registration (lower(email)) WHERE email <> '';
CREATE INDEX registration_offers ON soirees.registration (offered_until) WHERE state = 'OFFERED';
COMMENT ON COLUMN soirees.registration.person IS 'a person of the platform; nothing for a guest, and once they are erased';
COMMENT ON COLUMN soirees.registration.organisation IS 'for which they come';
COMMENT ON COLUMN soirees.registration.name IS 'as it stands on the badge; empty once they are erased';
COMMENT ON COLUMN soirees.registration.email IS 'of a guest without an account alone';
COMMENT ON COLUMN soirees.registration.number IS 'of the queue; kept when an offer passed';
COMMENT ON COLUMN soirees.registration.cents IS 'the price as it was when they registered; it never rises by itself';
COMMENT ON COLUMN soirees.registration.badge IS 'what the code on the badge ends with; it opens nothing by itself';
COMMENT ON COLUMN soirees.registration.charge IS 'what they have to pay, of the platform';
COMMENT ON COLUMN soirees.registration.proposed_cents IS 'a lower price that holds by now, until the organiser says yes or no';
COMMENT ON COLUMN soirees.registration.invited IS 'how many colleagues they had invited by mail';
COMMENT ON COLUMN soirees.registration.forgotten IS 'a guest whose name and address are forgotten, and whom the figures still count as one';
COMMENT ON COLUMN soirees.registration.link IS 'the link to their own page, sealed';

CREATE TABLE soirees.asked (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    position      integer  NOT NULL,
    kind          text     NOT NULL CHECK (kind IN
                           ('DIET', 'ACCESS', 'LATE', 'TEXT', 'CHOICE', 'YES')),
    text          text     NOT NULL DEFAULT '',
    choices       text[]   NOT NULL DEFAULT '{}',
    required      boolean  NOT NULL DEFAULT false,
    UNIQUE (event, position)
);

CREATE TABLE soirees.answer (
    registration  bigint   NOT NULL REFERENCES soirees.registration ON DELETE CASCADE,
    asked         bigint   NOT NULL REFERENCES soirees.asked ON DELETE CASCADE,
    body          text     NOT NULL CHECK (body <> ''),
    PRIMARY KEY (registration, asked)
);

-- Somebody without an account who has not pressed the button in their mail yet.
CREATE TABLE soirees.arrival (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event         bigint   NOT NULL REFERENCES soirees.event ON DELETE CASCADE,
    name          text     NOT NULL,
    email         text     NOT NULL,
    language      text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    ticket        bigint   REFERENCES soirees.ticket ON DELETE CASCADE,
    asked         bigint[] NOT NULL DEFAULT '{}',
    answers       text[]   NOT NULL DEFAULT '{}',
    at            timestamptz NOT NULL
);
CREATE INDEX arrival_email ON soirees.arrival (lower(email), at);
CREATE INDEX arrival_at ON soirees.arrival (at);
COMMENT ON TABLE soirees.arrival IS 'forgotten after a day';
COMMENT ON COLUMN soirees.arrival.asked IS 'to which questions the answers belong, in the same order';

-- A place that somebody wants to give to a colleague, until that one takes it.
CREATE TABLE soirees.transfer (
    registration  bigint   PRIMARY KEY REFERENCES soirees.registration ON DELETE CASCADE,
    email         text     NOT NULL,
    at            timestamptz NOT NULL
);
