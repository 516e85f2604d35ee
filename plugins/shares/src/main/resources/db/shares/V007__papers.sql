-- Papers that were issued: whoever has one is told later whether it came from here. No person stands
-- in it; who asked is in the audit log.
CREATE TABLE shares.paper (
    register_id    bigint NOT NULL REFERENCES shares.register,
    sha256         bytea NOT NULL CHECK (length(sha256) = 32),
    kind           text NOT NULL CHECK (kind IN ('CERTIFICATE', 'EXTRACT', 'CLASS_EXTRACT')),
    seq            bigint NOT NULL CHECK (seq > 0),
    day            date NOT NULL,
    holder         bigint,
    class          integer,
    language       text NOT NULL,
    issued_at      timestamptz NOT NULL,
    PRIMARY KEY (register_id, sha256),
    CHECK ((kind = 'CERTIFICATE') = (holder IS NOT NULL)),
    CHECK ((kind = 'CLASS_EXTRACT') = (class IS NOT NULL))
);
CREATE INDEX paper_by_issue ON shares.paper (register_id, issued_at DESC);
COMMENT ON COLUMN shares.paper.sha256 IS 'of the file as it was handed over';
COMMENT ON COLUMN shares.paper.seq IS 'the last entry of the register whose state it shows';
COMMENT ON COLUMN shares.paper.holder IS 'number within the register';
REVOKE UPDATE, DELETE, TRUNCATE ON shares.paper FROM ${role};

-- Certificates for everybody at once, until somebody has taken them along.
CREATE TABLE shares.paper_batch (
    register_id    bigint NOT NULL REFERENCES shares.register,
    no             integer NOT NULL CHECK (no > 0),
    seq            bigint NOT NULL CHECK (seq > 0),
    day            date NOT NULL,
    made_on        date NOT NULL,
    asked_at       timestamptz NOT NULL,
    work           bigint,
    done_at        timestamptz,
    PRIMARY KEY (register_id, no)
);
CREATE TABLE shares.paper_file (
    register_id    bigint NOT NULL,
    batch          integer NOT NULL,
    holder         bigint NOT NULL,
    pdf            bytea NOT NULL,
    PRIMARY KEY (register_id, batch, holder),
    FOREIGN KEY (register_id, batch) REFERENCES shares.paper_batch ON DELETE CASCADE
);
ALTER TABLE shares.paper_file ALTER COLUMN pdf SET STORAGE EXTERNAL;
COMMENT ON COLUMN shares.paper_batch.work IS 'id of the long work that makes them';

ALTER TABLE shares.paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.paper_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.paper_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_register ON shares.paper USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.paper_batch USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.paper_file USING (register_id = (SELECT shares.register_now()));
