-- What somebody reported, what was decided about it and why, and the appeal. A report never leads to deletion.

-- An organisation's description that the team hid, with the reason; empty while everybody may read it.
ALTER TABLE core.organisation ADD COLUMN hidden text NOT NULL DEFAULT '';

-- One case per thing: all reports of it until it is decided. The title is of the day of the first report.
CREATE TABLE core.care_case (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    type         text        NOT NULL,
    thing        text        NOT NULL,
    title        text        NOT NULL,
    path         text        NOT NULL,
    author       bigint      REFERENCES core.person ON DELETE SET NULL,
    organisation bigint      REFERENCES core.organisation ON DELETE SET NULL,
    state        text        NOT NULL DEFAULT 'open'
                             CHECK (state IN ('open', 'kept', 'hidden', 'appealed', 'granted', 'upheld')),
    opened_at    timestamptz NOT NULL,
    waiting_at   timestamptz NOT NULL
);
CREATE UNIQUE INDEX care_case_running ON core.care_case (type, thing) WHERE state IN ('open', 'hidden', 'appealed', 'upheld');
CREATE INDEX care_case_waiting ON core.care_case (waiting_at, id) WHERE state IN ('open', 'appealed');
CREATE INDEX care_case_author ON core.care_case (author);
CREATE INDEX care_case_organisation ON core.care_case (organisation);

CREATE TABLE core.care_report (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    care_case bigint      NOT NULL REFERENCES core.care_case ON DELETE CASCADE,
    person    bigint      REFERENCES core.person ON DELETE SET NULL,
    email     text        NOT NULL DEFAULT '',
    language  text        NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    rule      text        NOT NULL,
    words     text        NOT NULL DEFAULT '',
    at        timestamptz NOT NULL
);
-- Who reports a thing twice has reported it once, with better words.
CREATE UNIQUE INDEX care_report_person ON core.care_report (care_case, person) WHERE person IS NOT NULL;
CREATE UNIQUE INDEX care_report_email ON core.care_report (care_case, email) WHERE email <> '';
CREATE INDEX care_report_of ON core.care_report (person);
CREATE INDEX care_report_at ON core.care_report (at);

CREATE TABLE core.care_appeal (
    care_case bigint      PRIMARY KEY REFERENCES core.care_case ON DELETE CASCADE,
    person    bigint      REFERENCES core.person ON DELETE SET NULL,
    words     text        NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX care_appeal_person ON core.care_appeal (person);

CREATE TABLE core.care_decision (
    care_case bigint      NOT NULL REFERENCES core.care_case ON DELETE CASCADE,
    stage     text        NOT NULL CHECK (stage IN ('report', 'appeal')),
    outcome   text        NOT NULL CHECK (outcome IN ('keep', 'hide')),
    rule      text        NOT NULL,
    words     text        NOT NULL,
    note      text        NOT NULL DEFAULT '',
    person    bigint      REFERENCES core.person ON DELETE SET NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (care_case, stage)
);
CREATE INDEX care_decision_person ON core.care_decision (person);
CREATE INDEX care_decision_at ON core.care_decision (at);
