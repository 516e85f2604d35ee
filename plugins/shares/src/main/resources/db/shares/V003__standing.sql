-- Mandates are asked before a register is chosen, so they stand outside row security, like the list
-- of registers. They name persons by number only.
CREATE TABLE shares.mandate (
    register_id        bigint NOT NULL REFERENCES shares.register,
    no                 integer NOT NULL CHECK (no > 0),
    provider           bigint NOT NULL,
    whole              boolean NOT NULL,
    person             bigint,
    auditor            boolean NOT NULL,
    enters             boolean NOT NULL,
    valid_from         date NOT NULL,
    valid_until        date NOT NULL CHECK (valid_until >= valid_from),
    granted_by         bigint,
    granted_at         timestamptz NOT NULL,
    revoked_by         bigint,
    revoked_at         timestamptz,
    PRIMARY KEY (register_id, no),
    CHECK (NOT (whole AND person IS NOT NULL)),
    CHECK (whole OR person IS NOT NULL OR revoked_at IS NOT NULL),
    CHECK (NOT (auditor AND enters))
);
CREATE INDEX mandate_of_provider ON shares.mandate (provider) WHERE revoked_at IS NULL;
COMMENT ON COLUMN shares.mandate.provider IS 'for whom its people work; who leaves there, has it no more';
COMMENT ON COLUMN shares.mandate.whole IS 'whether all people of the provider have it';
COMMENT ON COLUMN shares.mandate.valid_until IS 'the last day';
COMMENT ON COLUMN shares.mandate.auditor IS 'reads only, and says so';

-- Who of outside the cooperative saw what of its register.
CREATE TABLE shares.access_log (
    register_id        bigint NOT NULL REFERENCES shares.register,
    no                 bigint GENERATED ALWAYS AS IDENTITY,
    at                 timestamptz NOT NULL,
    person             bigint,
    what               text NOT NULL,
    holder             bigint,
    PRIMARY KEY (register_id, no)
);
CREATE INDEX access_log_of_holder ON shares.access_log (register_id, holder, no);
REVOKE UPDATE, DELETE, TRUNCATE ON shares.access_log FROM ${role};

-- What waits for a second person of the cooperative.
CREATE TABLE shares.proposal (
    register_id        bigint NOT NULL REFERENCES shares.register,
    no                 integer NOT NULL CHECK (no > 0),
    kind               text NOT NULL CHECK (kind <> ''),
    draft              jsonb NOT NULL,
    asked_by           bigint,
    behalf             bigint,
    asked_at           timestamptz NOT NULL,
    expires_at         timestamptz NOT NULL,
    decided_by         bigint,
    decided_at         timestamptz,
    outcome            text CHECK (outcome IN ('APPROVED', 'REFUSED', 'WITHDRAWN')),
    reason             text NOT NULL DEFAULT '',
    PRIMARY KEY (register_id, no),
    CHECK ((outcome IS NULL) = (decided_at IS NULL)),
    CHECK (decided_by IS DISTINCT FROM asked_by OR outcome IS DISTINCT FROM 'APPROVED' OR asked_by IS NULL)
);
CREATE INDEX proposal_open ON shares.proposal (register_id, expires_at) WHERE outcome IS NULL;
COMMENT ON COLUMN shares.proposal.behalf IS 'who gave the mandate, where a helpdesk asked';

ALTER TABLE shares.access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_register ON shares.access_log USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.proposal USING (register_id = (SELECT shares.register_now()));
