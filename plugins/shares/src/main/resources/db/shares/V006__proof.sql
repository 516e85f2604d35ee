-- Where the chain stood when it was told to people outside the database. What is written here too
-- was mailed; a chain that no longer passes by it was rewritten.
CREATE TABLE shares.checkpoint (
    register_id    bigint NOT NULL REFERENCES shares.register,
    seq            bigint NOT NULL CHECK (seq > 0),
    hash           bytea NOT NULL CHECK (length(hash) = 32),
    sent_at        timestamptz NOT NULL,
    receivers      bigint[] NOT NULL,
    PRIMARY KEY (register_id, seq)
);
COMMENT ON COLUMN shares.checkpoint.receivers IS 'ids of the persons to whom it was mailed; never names';
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON shares.checkpoint
    FOR EACH ROW EXECUTE FUNCTION shares.keep();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON shares.checkpoint EXECUTE FUNCTION shares.keep();
REVOKE UPDATE, DELETE, TRUNCATE ON shares.checkpoint FROM ${role};

-- When somebody last looked whether the chain holds, and what came of it.
CREATE TABLE shares.chain_check (
    register_id    bigint NOT NULL REFERENCES shares.register,
    checked_at     timestamptz NOT NULL,
    through        bigint NOT NULL CHECK (through >= 0),
    holds          boolean NOT NULL,
    problems       text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (register_id, checked_at),
    CHECK (holds = (cardinality(problems) = 0))
);
COMMENT ON COLUMN shares.chain_check.problems IS 'numbers of entries and what is wrong with each; no personal data';
REVOKE UPDATE, TRUNCATE ON shares.chain_check FROM ${role};

ALTER TABLE shares.checkpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.chain_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_register ON shares.checkpoint USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.chain_check USING (register_id = (SELECT shares.register_now()));
