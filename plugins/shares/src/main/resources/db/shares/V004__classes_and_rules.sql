-- The classes of shares. What the ledger counts with comes from its entries; the words of the
-- statutes stand beside it.
CREATE TABLE shares.share_class (
    register_id    bigint NOT NULL REFERENCES shares.register,
    no             integer NOT NULL CHECK (no > 0),
    opened_at      timestamptz NOT NULL,
    PRIMARY KEY (register_id, no)
);

-- What a class is from a day on, as its entry says; an entry that was reversed does not count.
CREATE TABLE shares.class_version (
    register_id    bigint NOT NULL,
    class          integer NOT NULL,
    valid_from     date NOT NULL,
    seq            bigint NOT NULL,
    reversed_by    bigint,
    code           text NOT NULL CHECK (code <> ''),
    instrument     text NOT NULL CHECK (instrument IN ('SHARE', 'MEMBER_ACCOUNT', 'CERTIFICATE')),
    price_cents    bigint NOT NULL CHECK (price_cents > 0),
    minimum        bigint NOT NULL CHECK (minimum > 0),
    maximum        bigint CHECK (maximum >= minimum),
    holders        text[] NOT NULL CHECK (holders <@ ARRAY['NATURAL', 'LEGAL', 'JOINT', 'MINOR']),
    votes          bigint NOT NULL CHECK (votes >= 0),
    profit         boolean NOT NULL,
    liquidation    boolean NOT NULL,
    transfer       text NOT NULL CHECK (transfer IN ('FREE', 'BETWEEN_HOLDERS_FREE', 'BOARD_CONSENT',
                   'NOT_TRANSFERABLE')),
    PRIMARY KEY (register_id, class, seq),
    FOREIGN KEY (register_id, class) REFERENCES shares.share_class,
    FOREIGN KEY (register_id, seq) REFERENCES shares.entry,
    FOREIGN KEY (register_id, reversed_by) REFERENCES shares.entry (register_id, seq)
);
CREATE INDEX class_version_by_day ON shares.class_version (register_id, class, valid_from DESC, seq DESC);

-- How the statutes call a class and what they say of it (register items 5 and 7), by date.
CREATE TABLE shares.class_text (
    register_id    bigint NOT NULL,
    class          integer NOT NULL,
    no             integer NOT NULL CHECK (no > 0),
    valid_from     date NOT NULL,
    name_nl        text NOT NULL DEFAULT '',
    name_fr        text NOT NULL DEFAULT '',
    name_en        text NOT NULL DEFAULT '',
    transfer_text  text NOT NULL DEFAULT '',
    rights_text    text NOT NULL DEFAULT '',
    source         text NOT NULL DEFAULT '',
    recorded_at    timestamptz NOT NULL,
    recorded_by    bigint,
    PRIMARY KEY (register_id, class, no),
    FOREIGN KEY (register_id, class) REFERENCES shares.share_class,
    CHECK (name_nl <> '' OR name_fr <> '' OR name_en <> '')
);

-- The rules of the register from a day on, all of them; of two with one day the later holds.
CREATE TABLE shares.rule_version (
    register_id    bigint NOT NULL REFERENCES shares.register,
    no             integer NOT NULL CHECK (no > 0),
    valid_from     date NOT NULL,
    rules          jsonb NOT NULL CHECK (jsonb_typeof(rules) = 'object'),
    decided_by     text NOT NULL CHECK (decided_by <> ''),
    document       text NOT NULL DEFAULT '',
    proposed_by    bigint,
    approved_by    bigint,
    recorded_at    timestamptz NOT NULL,
    PRIMARY KEY (register_id, no),
    CHECK (approved_by <> proposed_by)
);
COMMENT ON COLUMN shares.rule_version.rules IS 'value by name, as the catalogue of rules knows them';
COMMENT ON COLUMN shares.rule_version.decided_by IS 'reference of the decision, e.g. AV 2026-05-30, art. 12; never a name';

REVOKE DELETE, TRUNCATE ON shares.share_class FROM ${role};
REVOKE UPDATE, DELETE, TRUNCATE ON shares.class_version, shares.class_text, shares.rule_version FROM ${role};
GRANT UPDATE (reversed_by) ON shares.class_version TO ${role};
GRANT UPDATE (recorded_by) ON shares.class_text TO ${role};
GRANT UPDATE (proposed_by, approved_by) ON shares.rule_version TO ${role};

ALTER TABLE shares.share_class ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.class_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.class_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.rule_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_register ON shares.share_class USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.class_version USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.class_text USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.rule_version USING (register_id = (SELECT shares.register_now()));
