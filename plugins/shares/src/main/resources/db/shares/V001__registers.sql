-- The list of registers names cooperatives and their rules' country; it holds nothing of holders,
-- so it stands outside row security and every other table refers to it.
CREATE TABLE shares.register (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key                uuid NOT NULL,
    organisation       bigint NOT NULL,
    name               text NOT NULL CHECK (name <> ''),
    country            text NOT NULL CHECK (country IN ('BE', 'NL')),
    liability          text NOT NULL CHECK (liability IN ('LIMITED', 'WA', 'BA', 'UA')),
    founded            date NOT NULL,
    year_start         text NOT NULL DEFAULT '01-01' CHECK (year_start ~ '^[01][0-9]-[0-3][0-9]$'),
    closed_through     date,
    opened_by          bigint,
    opened_at          timestamptz NOT NULL,
    closed_at          timestamptz
);
CREATE INDEX register_of_organisation ON shares.register (organisation, id);
COMMENT ON COLUMN shares.register.key IS 'stands in every payload, so an export keeps its chain elsewhere';
COMMENT ON COLUMN shares.register.year_start IS 'first day of the financial year, MM-DD';
COMMENT ON COLUMN shares.register.closed_through IS 'nothing takes effect on or before this day';

-- The register of this transaction; no row of another is seen or written.
CREATE FUNCTION shares.register_now() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('meent.register', true), '')::bigint;

-- One row per register: the lock of every append, and where the chain ends.
CREATE TABLE shares.head (
    register_id        bigint PRIMARY KEY REFERENCES shares.register,
    seq                bigint NOT NULL DEFAULT 0 CHECK (seq >= 0),
    hash               bytea NOT NULL CHECK (length(hash) = 32),
    recorded_at        timestamptz,
    holder_no          bigint NOT NULL DEFAULT 0,
    CHECK ((seq = 0) = (recorded_at IS NULL))
);
COMMENT ON COLUMN shares.head.recorded_at IS 'when the last entry was recorded';
COMMENT ON COLUMN shares.head.hash IS 'SHA-256 of the last entry; before the first, 32 zero bytes';
COMMENT ON COLUMN shares.head.holder_no IS 'last number given to a holder; never goes back';

CREATE TABLE shares.entry (
    register_id        bigint NOT NULL REFERENCES shares.register,
    seq                bigint NOT NULL CHECK (seq > 0),
    kind               text NOT NULL,
    effective          date NOT NULL,
    recorded_at        timestamptz NOT NULL,
    actor              bigint,
    on_behalf_of       bigint,
    approver           bigint,
    cause              text NOT NULL DEFAULT '',
    documents          text[] NOT NULL DEFAULT '{}',
    reverses           bigint,
    cents              bigint,
    deed               jsonb NOT NULL,
    payload            text NOT NULL,
    prev_hash          bytea NOT NULL CHECK (length(prev_hash) = 32),
    hash               bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (register_id, seq),
    UNIQUE (register_id, reverses),
    FOREIGN KEY (register_id, reverses) REFERENCES shares.entry,
    CHECK (reverses < seq),
    CHECK ((kind = 'REVERSAL') = (reverses IS NOT NULL))
);
CREATE INDEX entry_by_day ON shares.entry (register_id, effective, seq);
-- what has no legs of its own, found by what it is about
CREATE INDEX entry_of_burden ON shares.entry (register_id, ((deed ->> 'holder')::bigint))
    WHERE kind = 'ENCUMBER';
CREATE INDEX entry_of_release ON shares.entry (register_id, ((deed ->> 'encumbrance')::bigint))
    WHERE kind = 'RELEASE';
CREATE INDEX entry_of_compensation ON shares.entry (register_id, ((deed ->> 'exit')::bigint))
    WHERE kind = 'COMPENSATION_PAID';
CREATE INDEX entry_of_link ON shares.entry (register_id) WHERE kind = 'HOLDER_LINK';
CREATE INDEX entry_of_class ON shares.entry (register_id, ((deed ->> 'shareClass')::integer), effective)
    WHERE kind IN ('SPLIT', 'LOSS_ALLOCATION', 'CLASS_RIGHTS_CHANGED');
CREATE INDEX entry_by_recording ON shares.entry (register_id, recorded_at, seq);
COMMENT ON COLUMN shares.entry.actor IS 'id of the person, or null for the site itself; never a name';
COMMENT ON COLUMN shares.entry.cause IS 'reference of a decision or request, e.g. RvB-2026-11; never a name';
COMMENT ON COLUMN shares.entry.cents IS 'amount of the entry as a whole, where its kind has one';
COMMENT ON COLUMN shares.entry.deed IS 'what was done, as the kernel writes it; no personal data';

CREATE TABLE shares.leg (
    register_id        bigint NOT NULL,
    seq                bigint NOT NULL,
    no                 integer NOT NULL CHECK (no > 0),
    holder             bigint NOT NULL CHECK (holder > 0),
    class              integer NOT NULL CHECK (class > 0),
    lot                bigint NOT NULL CHECK (lot > 0),
    counts_from        date NOT NULL,
    quantity           bigint NOT NULL,
    value_cents        bigint NOT NULL CHECK (value_cents >= 0),
    paid_cents         bigint NOT NULL,
    first_number       bigint,
    capital_cents      bigint NOT NULL GENERATED ALWAYS AS
        (CASE WHEN value_cents = 0 THEN paid_cents ELSE quantity * value_cents END) STORED,
    CHECK (value_cents > 0 OR quantity = 0),
    PRIMARY KEY (register_id, seq, no),
    FOREIGN KEY (register_id, seq) REFERENCES shares.entry
);
CREATE INDEX leg_of_holder ON shares.leg (register_id, holder, class, lot, counts_from, seq)
    INCLUDE (quantity, value_cents, capital_cents, paid_cents);
CREATE INDEX leg_by_day ON shares.leg (register_id, counts_from, seq)
    INCLUDE (holder, class, quantity, capital_cents, paid_cents);
CREATE INDEX leg_of_lot ON shares.leg (register_id, lot, seq);
COMMENT ON COLUMN shares.leg.lot IS 'the entry in which these shares began; kept through transfer and split';
COMMENT ON COLUMN shares.leg.counts_from IS 'first day on which it counts: the day after for what ends at the end of its day';
COMMENT ON COLUMN shares.leg.value_cents IS 'issue value of one share; 0 for a loss charged to the lot';
COMMENT ON COLUMN shares.leg.capital_cents IS 'signed change of issue value less losses: what is unpaid is capital less paid in';
COMMENT ON COLUMN shares.leg.paid_cents IS 'signed change of what was paid in on these shares, in all';

-- What happened stays: corrections are entries of their own.
CREATE FUNCTION shares.keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the table % of the register is only added to', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON shares.entry FOR EACH ROW EXECUTE FUNCTION shares.keep();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON shares.entry EXECUTE FUNCTION shares.keep();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON shares.leg FOR EACH ROW EXECUTE FUNCTION shares.keep();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON shares.leg EXECUTE FUNCTION shares.keep();
REVOKE UPDATE, DELETE, TRUNCATE ON shares.entry, shares.leg FROM ${role};
REVOKE DELETE, TRUNCATE ON shares.head FROM ${role};

ALTER TABLE shares.head ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.leg ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_register ON shares.head USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.entry USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.leg USING (register_id = (SELECT shares.register_now()));
