-- The vacancy board. That a vacancy has expired is nowhere written: it follows from closes_on and the clock.
CREATE TABLE jobs.vacancy (
    id              bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation    bigint       NOT NULL,
    author          bigint,
    stage           text         NOT NULL DEFAULT 'DRAFT'
                                 CHECK (stage IN ('DRAFT', 'WAITING', 'PUBLISHED', 'FILLED', 'WITHDRAWN')),
    version         integer      NOT NULL DEFAULT 1,
    title           text         NOT NULL CHECK (title <> ''),
    language        text         NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    visibility      text         NOT NULL CHECK (visibility IN ('PUBLIC', 'MEMBERS')),
    place           text         NOT NULL DEFAULT '',
    remote          boolean      NOT NULL DEFAULT false,
    employment      text         NOT NULL CHECK (employment IN (
                                 'FULL_TIME', 'PART_TIME', 'TEMPORARY', 'INTERNSHIP', 'FREELANCE', 'VOLUNTEER')),
    hours           numeric(4,1) CHECK (hours > 0 AND hours <= 60),
    pay             text         NOT NULL CHECK (pay IN ('RANGE', 'BEFORE_INTERVIEW', 'UNPAID')),
    pay_minimum     bigint       CHECK (pay_minimum > 0),
    pay_maximum     bigint       CHECK (pay_maximum >= pay_minimum),
    pay_per         text         CHECK (pay_per IN ('HOUR', 'MONTH', 'YEAR')),
    joint_committee text         NOT NULL DEFAULT '',
    description     text         NOT NULL,
    apply           text         NOT NULL,
    closes_on       date         NOT NULL,
    published_on    date,
    by_member       boolean      NOT NULL DEFAULT false,
    refusal         text         NOT NULL DEFAULT '',
    changed_at      timestamptz  NOT NULL,
    hidden          text         NOT NULL DEFAULT '',
    CHECK (remote OR place <> ''),
    CHECK ((pay = 'RANGE') = (pay_minimum IS NOT NULL AND pay_maximum IS NOT NULL AND pay_per IS NOT NULL)),
    CHECK (pay <> 'UNPAID' OR employment = 'VOLUNTEER'),
    CHECK (stage <> 'PUBLISHED' OR published_on IS NOT NULL)
);

-- One index per filter of the list; each ends in the key by which the list is paged.
CREATE INDEX vacancy_closes ON jobs.vacancy (closes_on, id) WHERE stage = 'PUBLISHED';
CREATE INDEX vacancy_employment ON jobs.vacancy (employment, closes_on, id) WHERE stage = 'PUBLISHED';
CREATE INDEX vacancy_place ON jobs.vacancy (lower(place) COLLATE "C", closes_on, id) WHERE stage = 'PUBLISHED';
CREATE INDEX vacancy_remote ON jobs.vacancy (closes_on, id) WHERE stage = 'PUBLISHED' AND remote;
CREATE INDEX vacancy_feed ON jobs.vacancy (published_on DESC, id DESC) WHERE stage = 'PUBLISHED' AND visibility = 'PUBLIC';
CREATE INDEX vacancy_waiting ON jobs.vacancy (changed_at, id) WHERE stage = 'WAITING';
CREATE INDEX vacancy_organisation ON jobs.vacancy (organisation, id);
CREATE INDEX vacancy_author ON jobs.vacancy (author);

-- How many different people saw a page on a day. The overview is vacancy 0.
CREATE TABLE jobs.visits (
    vacancy  bigint  NOT NULL,
    day      date    NOT NULL,
    visitors integer NOT NULL CHECK (visitors > 0),
    PRIMARY KEY (vacancy, day)
);

-- Who was already counted today, under a key that nobody can walk back from; emptied every night.
CREATE TABLE jobs.visitor (
    day     date   NOT NULL,
    vacancy bigint NOT NULL,
    visitor text   NOT NULL,
    PRIMARY KEY (day, vacancy, visitor)
);
