-- What happens to a loan: the code by which its borrower is known, what was seen at hand-over and
-- return, and what was said of it already.
CREATE TABLE sharing.code (
    booking        bigint   PRIMARY KEY REFERENCES sharing.booking,
    code           text     NOT NULL CHECK (code ~ '^[0-9]{6}$'),
    at             timestamptz NOT NULL
);
COMMENT ON TABLE sharing.code IS 'shown to the borrower, typed or opened by who hands over';

CREATE TABLE sharing.handing (
    booking        bigint   NOT NULL REFERENCES sharing.booking,
    moment         text     NOT NULL CHECK (moment IN ('OUT', 'BACK')),
    condition      text     NOT NULL CHECK (condition IN ('FINE', 'WORN', 'INCOMPLETE', 'BROKEN')),
    note           text     NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    photo          text,
    deposit_cents  bigint   CHECK (deposit_cents > 0),
    coded          boolean  NOT NULL DEFAULT false,
    person         bigint,
    at             timestamptz NOT NULL,
    PRIMARY KEY (booking, moment)
);
CREATE INDEX handing_photo ON sharing.handing (photo) WHERE photo IS NOT NULL;
CREATE INDEX handing_person ON sharing.handing (person);
COMMENT ON COLUMN sharing.handing.coded IS 'whether the borrower was known by their code';
COMMENT ON COLUMN sharing.handing.deposit_cents IS 'taken at the hand-over, given back at the return; a note, never collected here';

-- One line for each step of a loan of which people were told, so that nobody is told twice.
CREATE TABLE sharing.told (
    booking        bigint   NOT NULL REFERENCES sharing.booking,
    step           text     NOT NULL CHECK (step IN ('TOMORROW', 'LATE_1', 'LATE_3', 'LATE_7')),
    at             timestamptz NOT NULL,
    PRIMARY KEY (booking, step)
);

-- What somebody without an account asked for, until they pressed the button in their mail. It
-- refers to no thing on purpose: a reference would lock the thing's row, and nothing may wait for
-- a mail that nobody opens.
CREATE TABLE sharing.wish (
    guest          bigint   PRIMARY KEY REFERENCES sharing.guest,
    thing          bigint   NOT NULL,
    units          integer  NOT NULL CHECK (units > 0),
    starts         timestamptz NOT NULL,
    ends           timestamptz NOT NULL CHECK (ends > starts),
    purpose        text     NOT NULL DEFAULT '' CHECK (length(purpose) <= 1000),
    terms_version  integer  NOT NULL DEFAULT 0,
    at             timestamptz NOT NULL
);
CREATE INDEX wish_at ON sharing.wish (at);
