-- Scans of an organisation or of one person, who answers them, and what they came to.
CREATE TABLE compass.scan (
    id            integer  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation  bigint,
    person        bigint,
    set_id        text     NOT NULL CHECK (set_id <> ''),
    set_version   integer  NOT NULL CHECK (set_version > 0),
    state         text     NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED')),
    sector        text     NOT NULL DEFAULT '',
    size          text     NOT NULL DEFAULT '' CHECK (size IN ('', 'small', 'middle', 'large')),
    founded       integer  CHECK (founded BETWEEN 1800 AND 2200),
    last_first    boolean  NOT NULL DEFAULT false,
    closes_on     date,
    opened_at     timestamptz NOT NULL,
    closed_at     timestamptz,
    shared_at     timestamptz,
    left_out      text[]   NOT NULL DEFAULT '{}',
    compared_without text[] NOT NULL DEFAULT '{}',
    reminded_on   date,
    mailed        integer  NOT NULL DEFAULT 0,
    version       integer  NOT NULL DEFAULT 1,
    CHECK (organisation IS NOT NULL OR person IS NOT NULL),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL))
);
-- one conversation at a time
CREATE UNIQUE INDEX scan_open ON compass.scan (organisation) WHERE state = 'OPEN';
CREATE UNIQUE INDEX scan_open_person ON compass.scan (person)
    WHERE state = 'OPEN' AND organisation IS NULL;
CREATE INDEX scan_organisation ON compass.scan (organisation, id DESC);
CREATE INDEX scan_person ON compass.scan (person, id DESC);
CREATE INDEX scan_closing ON compass.scan (closes_on) WHERE state = 'OPEN' AND closes_on IS NOT NULL;
CREATE INDEX scan_closed ON compass.scan (closed_at) WHERE state = 'CLOSED';
COMMENT ON COLUMN compass.scan.id IS 'also its number in the views of the network: never used again';
COMMENT ON COLUMN compass.scan.person IS 'who opened it; whose it is when there is no organisation';
COMMENT ON COLUMN compass.scan.size IS 'by members: small to 10, large above 1,000';
COMMENT ON COLUMN compass.scan.last_first IS 'last year''s answer is shown before answering, and not after';
COMMENT ON COLUMN compass.scan.shared_at IS 'since when the board of the federation may read its results';

COMMENT ON COLUMN compass.scan.left_out IS 'questions retired while it was open: counted for nobody';
COMMENT ON COLUMN compass.scan.compared_without IS 'retired questions of its set when the years were compared';
COMMENT ON COLUMN compass.scan.reminded_on IS 'for which last day people were reminded';
COMMENT ON COLUMN compass.scan.mailed IS 'how many mails with its links were sent: a form must not fill mailboxes';

CREATE TABLE compass.invitation (
    scan          integer  NOT NULL REFERENCES compass.scan ON DELETE CASCADE,
    role          text     NOT NULL CHECK (role IN ('BOARD', 'STAFF', 'MEMBER')),
    link          text     NOT NULL CHECK (link <> ''),
    made_at       timestamptz NOT NULL,
    PRIMARY KEY (scan, role)
);
COMMENT ON COLUMN compass.invitation.link IS 'path with its secret, sealed: whoever leads the scan can read it again';

CREATE TABLE compass.respondent (
    id            bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scan          integer  NOT NULL REFERENCES compass.scan ON DELETE CASCADE,
    role          text     NOT NULL CHECK (role IN ('BOARD', 'STAFF', 'MEMBER')),
    person        bigint,
    began_at      timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    done_at       timestamptz
);
CREATE UNIQUE INDEX respondent_person ON compass.respondent (scan, person) WHERE person IS NOT NULL;
CREATE INDEX respondent_of ON compass.respondent (person);
COMMENT ON COLUMN compass.respondent.person IS 'who answers signed in; empty for who has only the link';

CREATE TABLE compass.answer (
    respondent    bigint   NOT NULL REFERENCES compass.respondent ON DELETE CASCADE,
    question      text     NOT NULL,
    answer        text     NOT NULL DEFAULT '' CHECK (answer IN ('', '1', '2', '3', '4', '5', 'na', 'dk')),
    evidence      text     NOT NULL DEFAULT '',
    quotable      boolean  NOT NULL DEFAULT false,
    at            timestamptz NOT NULL,
    PRIMARY KEY (respondent, question)
);
COMMENT ON COLUMN compass.answer.answer IS 'empty when only evidence was noted';
COMMENT ON COLUMN compass.answer.quotable IS 'its author lets the evidence be quoted, without role';

-- What a scan came to, made once, when it is closed. What no role shows is kept as REST, so that
-- where a role is one or two people nobody finds their sheet here.
CREATE TABLE compass.part (
    scan          integer  NOT NULL REFERENCES compass.scan ON DELETE CASCADE,
    role          text     NOT NULL CHECK (role IN ('BOARD', 'STAFF', 'MEMBER', 'REST')),
    respondents   bigint   NOT NULL CHECK (respondents > 0),
    PRIMARY KEY (scan, role)
);

CREATE TABLE compass.figure (
    scan          integer  NOT NULL REFERENCES compass.scan ON DELETE CASCADE,
    role          text     NOT NULL CHECK (role IN ('BOARD', 'STAFF', 'MEMBER', 'REST')),
    question      text     NOT NULL,
    answer        text     NOT NULL CHECK (answer IN ('1', '2', '3', '4', '5', 'na', 'dk')),
    times         bigint   NOT NULL CHECK (times > 0),
    PRIMARY KEY (scan, role, question, answer)
);

CREATE TABLE compass.mark (
    scan          integer  NOT NULL REFERENCES compass.scan ON DELETE CASCADE,
    role          text     NOT NULL CHECK (role IN ('BOARD', 'STAFF', 'MEMBER', 'REST')),
    principle     integer  NOT NULL CHECK (principle BETWEEN 1 AND 7),
    points        integer  NOT NULL,
    answers       integer  NOT NULL CHECK (answers > 0),
    respondents   bigint   NOT NULL CHECK (respondents > 0),
    PRIMARY KEY (scan, role, principle, points, answers)
);
COMMENT ON TABLE compass.mark IS 'how many respondents have which sum of points over how many answers';

-- the scores of the organisation as it sees them; all seven, or the scan stands in no view
CREATE TABLE compass.standing (
    scan          integer  NOT NULL REFERENCES compass.scan ON DELETE CASCADE,
    principle     integer  NOT NULL CHECK (principle BETWEEN 1 AND 7),
    tenths        integer  NOT NULL CHECK (tenths BETWEEN 10 AND 50),
    PRIMARY KEY (scan, principle)
);

-- this scan beside an earlier one of the same organisation, on the questions that both asked
CREATE TABLE compass.change (
    scan          integer  NOT NULL REFERENCES compass.scan ON DELETE CASCADE,
    earlier       integer  NOT NULL REFERENCES compass.scan ON DELETE CASCADE,
    principle     integer  NOT NULL CHECK (principle BETWEEN 1 AND 7),
    questions     integer  NOT NULL CHECK (questions > 0),
    before_tenths integer  CHECK (before_tenths BETWEEN 10 AND 50),
    before_of     bigint   NOT NULL DEFAULT 0,
    now_tenths    integer  CHECK (now_tenths BETWEEN 10 AND 50),
    now_of        bigint   NOT NULL DEFAULT 0,
    PRIMARY KEY (scan, earlier, principle)
);

-- Views of the network in which a scan stands go down with its standing, however it went.
CREATE FUNCTION compass.take_down() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- in order, so that two who take down the same views wait for each other
    UPDATE compass.view SET down_at = now(), figures = '{}'
     WHERE id IN (SELECT id FROM compass.view
                   WHERE down_at IS NULL AND scans && ARRAY(SELECT DISTINCT scan FROM gone)
                   ORDER BY id FOR UPDATE);
    RETURN NULL;
END
$$;
CREATE TRIGGER take_down AFTER DELETE ON compass.standing REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION compass.take_down();

-- Whoever is erased takes their answers along. The closed sums stay, but for those that rested on
-- fewer than three. It stands here, so that no way to erase somebody can forget it.
CREATE FUNCTION compass.forget() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched integer[];
    small integer[];
    bare integer[];
BEGIN
    SELECT array_agg(DISTINCT s.id) INTO touched
      FROM gone JOIN compass.scan s ON s.id = gone.scan AND s.state = 'CLOSED';
    IF touched IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT coalesce(array_agg(s), '{}') INTO small
      FROM unnest(touched) s
     WHERE (SELECT coalesce(sum(p.respondents), 0) FROM compass.part p WHERE p.scan = s) < 3;
    DELETE FROM compass.part WHERE scan = ANY(small);
    DELETE FROM compass.figure WHERE scan = ANY(small);
    DELETE FROM compass.figure f
     USING (SELECT scan, question FROM compass.figure WHERE scan = ANY(touched)
             GROUP BY scan, question
            HAVING coalesce(sum(times) FILTER (WHERE answer NOT IN ('na', 'dk')), 0) < 3) few
     WHERE f.scan = few.scan AND f.question = few.question;
    WITH few AS (
        DELETE FROM compass.mark m
         USING (SELECT scan, principle FROM compass.mark WHERE scan = ANY(touched)
                 GROUP BY scan, principle HAVING sum(respondents) < 3) few
         WHERE m.scan = few.scan AND m.principle = few.principle RETURNING m.scan)
    SELECT coalesce(array_agg(DISTINCT scan), '{}') INTO bare FROM few;
    DELETE FROM compass.mark WHERE scan = ANY(small);
    DELETE FROM compass.standing WHERE scan = ANY(small || bare);
    DELETE FROM compass.change
     WHERE scan = ANY(small) OR earlier = ANY(small)
        OR (scan = ANY(touched) AND now_of < 3) OR (earlier = ANY(touched) AND before_of < 3);
    RETURN NULL;
END
$$;
CREATE TRIGGER forget AFTER DELETE ON compass.respondent REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION compass.forget();
