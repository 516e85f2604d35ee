-- What everybody holds at the ends of some days, as it is known now; kept as entries are written.
-- The day `infinity` is the sum of all legs. All of it follows from the legs.
CREATE TABLE shares.snapshot (
    register_id    bigint NOT NULL REFERENCES shares.register,
    day            date NOT NULL,
    PRIMARY KEY (register_id, day)
);
COMMENT ON TABLE shares.snapshot IS 'the days of which positions are kept, beside infinity';

CREATE TABLE shares.position (
    register_id    bigint NOT NULL REFERENCES shares.register,
    day            date NOT NULL,
    holder         bigint NOT NULL,
    class          integer NOT NULL,
    shares         bigint NOT NULL CHECK (shares >= 0),
    capital_cents  bigint NOT NULL,
    paid_cents     bigint NOT NULL,
    PRIMARY KEY (register_id, day, holder, class)
);
COMMENT ON COLUMN shares.position.capital_cents IS 'issue value of the shares together, less losses charged to them';

-- Nobody ever had less than nothing of a lot: the second wall, behind the ledger's own.
CREATE FUNCTION shares.covered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT sum(sum(l.quantity)) OVER (ORDER BY l.counts_from) AS held
                              FROM shares.leg l
                             WHERE l.register_id = NEW.register_id AND l.holder = NEW.holder
                               AND l.class = NEW.class AND l.lot = NEW.lot
                             GROUP BY l.counts_from) AS days
                WHERE held < 0)
    THEN
        RAISE EXCEPTION 'holder % would have less than nothing of lot % of class %',
                        NEW.holder, NEW.lot, NEW.class
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER covered AFTER INSERT ON shares.leg DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.quantity < 0) EXECUTE FUNCTION shares.covered();

-- Grows with whatever changes the frame in which entries are judged: classes, rules, splits, links,
-- rights on shares. Nodes keep that frame in memory for as long as the number stands.
ALTER TABLE shares.head ADD COLUMN era bigint NOT NULL DEFAULT 0;

CREATE FUNCTION shares.another_era() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE shares.head SET era = era + 1 WHERE register_id = NEW.register_id;
    RETURN NULL;
END $$;
CREATE TRIGGER another_era AFTER INSERT OR UPDATE ON shares.rule_version
    FOR EACH ROW EXECUTE FUNCTION shares.another_era();
CREATE TRIGGER another_era AFTER INSERT OR UPDATE ON shares.class_version
    FOR EACH ROW EXECUTE FUNCTION shares.another_era();

-- What a request was answered under its key: the same draft gets the same answer again.
CREATE TABLE shares.answer (
    register_id    bigint NOT NULL REFERENCES shares.register,
    key            text NOT NULL CHECK (key <> ''),
    content        bytea NOT NULL CHECK (length(content) = 32),
    first_seq      bigint,
    last_seq       bigint,
    refusal        jsonb,
    answered_at    timestamptz NOT NULL,
    PRIMARY KEY (register_id, key),
    FOREIGN KEY (register_id, first_seq) REFERENCES shares.entry,
    FOREIGN KEY (register_id, last_seq) REFERENCES shares.entry,
    CHECK ((first_seq IS NULL) = (last_seq IS NULL) AND first_seq <= last_seq),
    CHECK ((first_seq IS NULL) <> (refusal IS NULL))
);
COMMENT ON COLUMN shares.answer.content IS 'SHA-256 of what was asked';
COMMENT ON COLUMN shares.answer.refusal IS 'the reasons, as codes and figures';
REVOKE UPDATE, TRUNCATE ON shares.answer FROM ${role};

ALTER TABLE shares.snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.position ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_register ON shares.snapshot USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.position USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.answer USING (register_id = (SELECT shares.register_now()));
