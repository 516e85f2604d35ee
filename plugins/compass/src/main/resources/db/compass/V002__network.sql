-- What the network shows of all together: with consent, in releases, never so that one stands out.
CREATE TABLE compass.consent (
    organisation  bigint   PRIMARY KEY,
    person        bigint,
    at            timestamptz NOT NULL
);

CREATE TABLE compass.release (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year          integer  NOT NULL,
    quarter       integer  NOT NULL CHECK (quarter BETWEEN 1 AND 4),
    person        bigint,
    at            timestamptz NOT NULL,
    organisations integer  NOT NULL,
    UNIQUE (year, quarter)
);
COMMENT ON TABLE compass.release IS 'at most one a quarter, of the calendar of the site';
COMMENT ON COLUMN compass.release.organisations IS 'how many took part, with those who wait';

CREATE TABLE compass.view (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release       bigint   NOT NULL REFERENCES compass.release,
    position      integer  NOT NULL,
    code          text     NOT NULL CHECK (code <> ''),
    scans         integer[] NOT NULL,
    figures       jsonb    NOT NULL,
    waiting       integer  NOT NULL,
    down_at       timestamptz,
    UNIQUE (release, position)
);
CREATE INDEX view_scans ON compass.view USING gin (scans) WHERE down_at IS NULL;
COMMENT ON COLUMN compass.view.scans IS 'who stood in it, kept for good: somebody may have kept the view';
COMMENT ON COLUMN compass.view.figures IS 'what was shown; emptied to {} when the view is taken down';

CREATE TABLE compass.refusal (
    release       bigint   NOT NULL REFERENCES compass.release,
    position      integer  NOT NULL,
    code          text     NOT NULL CHECK (code <> ''),
    PRIMARY KEY (release, position)
);
COMMENT ON TABLE compass.refusal IS 'views with too few organisations to remain anonymous';
