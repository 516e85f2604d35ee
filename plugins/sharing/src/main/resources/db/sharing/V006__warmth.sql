-- Thanks after a loan, and what an organisation itself says of a year of sharing.
CREATE TABLE sharing.thanks (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    booking        bigint   NOT NULL UNIQUE REFERENCES sharing.booking,
    thing          bigint   NOT NULL REFERENCES sharing.thing,
    person         bigint,
    body           text     NOT NULL CHECK (body <> '' AND length(body) <= 1000),
    signed         text     NOT NULL DEFAULT '',
    language       text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    at             timestamptz NOT NULL,
    hidden         text     NOT NULL DEFAULT ''
);
CREATE INDEX thanks_thing ON sharing.thanks (thing, id DESC);
CREATE INDEX thanks_person ON sharing.thanks (person);
COMMENT ON COLUMN sharing.thanks.signed IS 'the name under it, only when its writer wanted that';

CREATE TABLE sharing.saving (
    organisation   bigint   NOT NULL,
    year           integer  NOT NULL CHECK (year BETWEEN 2000 AND 2200),
    euros          bigint   CHECK (euros > 0),
    co2_kilos      bigint   CHECK (co2_kilos > 0),
    how            text     NOT NULL CHECK (how <> '' AND length(how) <= 1000),
    person         bigint,
    at             timestamptz NOT NULL,
    PRIMARY KEY (organisation, year)
);
CREATE INDEX saving_person ON sharing.saving (person);
COMMENT ON TABLE sharing.saving IS 'entered by the organisation, with how it was reckoned; nothing here is worked out by the site';

-- loans of a year, by whose thing it was and for whom it was borrowed
CREATE INDEX booking_handed ON sharing.booking (handed_at) WHERE handed_at IS NOT NULL;
