-- Who stands behind a number. The ledger knows holders by number only; all that is personal is here.
CREATE TABLE shares.holder (
    register_id    bigint NOT NULL REFERENCES shares.register,
    no             bigint NOT NULL CHECK (no > 0),
    kind           text NOT NULL CHECK (kind IN ('NATURAL', 'LEGAL', 'JOINT')),
    person         bigint,
    founder        boolean NOT NULL DEFAULT false,
    deceased_on    date,
    sort_name      text COLLATE "C" NOT NULL CHECK (sort_name <> ''),
    match_name     text COLLATE "C" NOT NULL CHECK (match_name <> ''),
    born           date,
    identification text NOT NULL DEFAULT '',
    language       text NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    email          text NOT NULL DEFAULT '',
    phone          text NOT NULL DEFAULT '',
    entered_at     timestamptz NOT NULL,
    entered_by     bigint,
    revision       integer NOT NULL DEFAULT 1,
    PRIMARY KEY (register_id, no),
    CHECK (kind = 'NATURAL' OR deceased_on IS NULL)
);
CREATE INDEX holder_by_name ON shares.holder (register_id, sort_name, no);
CREATE INDEX holder_by_match ON shares.holder (register_id, match_name);
CREATE INDEX holder_by_identification ON shares.holder (register_id, identification)
    WHERE identification <> '';
CREATE INDEX holder_of_person ON shares.holder (person, register_id) WHERE person IS NOT NULL;
CREATE INDEX holder_by_birth ON shares.holder (register_id, born) WHERE born IS NOT NULL;
COMMENT ON COLUMN shares.holder.person IS 'account of the holder, which then sees its own shares';
COMMENT ON COLUMN shares.holder.sort_name IS 'folded, family name first, of the version that holds now';
COMMENT ON COLUMN shares.holder.match_name IS 'the words of the folded name in their order, to find duplicates';
COMMENT ON COLUMN shares.holder.born IS 'of the version that holds now, as is identification';

-- What a holder was called and where it lived, from a day on. A correction is a later version.
CREATE TABLE shares.holder_version (
    register_id    bigint NOT NULL,
    holder         bigint NOT NULL,
    no             integer NOT NULL CHECK (no > 0),
    valid_from     date NOT NULL,
    name           text NOT NULL CHECK (name <> ''),
    given_names    text NOT NULL DEFAULT '',
    born           date,
    legal_form     text NOT NULL DEFAULT '',
    identification text NOT NULL DEFAULT '',
    street         text NOT NULL DEFAULT '',
    postcode       text NOT NULL DEFAULT '',
    municipality   text NOT NULL DEFAULT '',
    country        text NOT NULL DEFAULT 'BE' CHECK (country ~ '^[A-Z]{2}$'),
    reason         text NOT NULL DEFAULT '',
    recorded_at    timestamptz NOT NULL,
    recorded_by    bigint,
    PRIMARY KEY (register_id, holder, no),
    FOREIGN KEY (register_id, holder) REFERENCES shares.holder
);
CREATE INDEX holder_version_by_day ON shares.holder_version (register_id, holder, valid_from DESC, no DESC);
COMMENT ON COLUMN shares.holder_version.valid_from IS 'of the first version the day on which the cooperative was founded, so every day has one; of two with one day the later holds';
COMMENT ON COLUMN shares.holder_version.name IS 'family name, name of a legal person, or how joint holders are called together';
COMMENT ON COLUMN shares.holder_version.identification IS 'KBO or KvK number, digits only';
COMMENT ON COLUMN shares.holder_version.reason IS 'what brought the change: removal, marriage, correction …';

-- Each word of each name a holder ever had, folded: compared with >= and <, which row security lets
-- an index answer.
CREATE TABLE shares.holder_word (
    register_id    bigint NOT NULL,
    word           text COLLATE "C" NOT NULL,
    holder         bigint NOT NULL,
    PRIMARY KEY (register_id, word, holder),
    FOREIGN KEY (register_id, holder) REFERENCES shares.holder
);
CREATE INDEX holder_word_of_holder ON shares.holder_word (register_id, holder);

-- Who acts for a holder, shares it, or has a right on it. Either a holder of this register or a name.
CREATE TABLE shares.holder_party (
    register_id    bigint NOT NULL,
    holder         bigint NOT NULL,
    no             integer NOT NULL CHECK (no > 0),
    role           text NOT NULL CHECK (role IN ('OWNER', 'BARE_OWNER', 'USUFRUCTUARY', 'GUARDIAN',
                   'REPRESENTATIVE', 'PROXY', 'CONTACT', 'PLEDGEE')),
    other          bigint,
    name           text NOT NULL DEFAULT '',
    person         bigint,
    email          text NOT NULL DEFAULT '',
    phone          text NOT NULL DEFAULT '',
    capacity       text NOT NULL DEFAULT '',
    part           integer CHECK (part > 0),
    parts          integer CHECK (parts > 0),
    begins         date NOT NULL,
    ends           date,
    recorded_at    timestamptz NOT NULL,
    recorded_by    bigint,
    ended_by       bigint,
    PRIMARY KEY (register_id, holder, no),
    FOREIGN KEY (register_id, holder) REFERENCES shares.holder,
    FOREIGN KEY (register_id, other) REFERENCES shares.holder,
    CHECK ((other IS NOT NULL) <> (name <> '')),
    CHECK (other <> holder),
    CHECK ((part IS NULL) = (parts IS NULL) AND part <= parts),
    CHECK (part IS NULL OR role IN ('OWNER', 'BARE_OWNER', 'USUFRUCTUARY')),
    CHECK (ends >= begins)
);
CREATE INDEX holder_party_other ON shares.holder_party (register_id, other) WHERE other IS NOT NULL;
CREATE INDEX holder_party_person ON shares.holder_party (person, register_id) WHERE person IS NOT NULL;
COMMENT ON COLUMN shares.holder_party.part IS 'part of parts: one of two, three of four';
COMMENT ON COLUMN shares.holder_party.ends IS 'first day on which it does not hold any more';

CREATE TABLE shares.bank_account (
    register_id    bigint NOT NULL,
    holder         bigint NOT NULL,
    no             integer NOT NULL CHECK (no > 0),
    iban           text NOT NULL CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
    in_name_of     text NOT NULL DEFAULT '',
    begins         date NOT NULL,
    ends           date CHECK (ends >= begins),
    recorded_at    timestamptz NOT NULL,
    recorded_by    bigint,
    PRIMARY KEY (register_id, holder, no),
    FOREIGN KEY (register_id, holder) REFERENCES shares.holder
);
CREATE UNIQUE INDEX one_bank_account ON shares.bank_account (register_id, holder) WHERE ends IS NULL;

-- Only where the rules of the register allow it. Sealed under a key that is not in the database.
CREATE TABLE shares.national_number (
    register_id    bigint NOT NULL,
    holder         bigint NOT NULL,
    sealed         text NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    bigint,
    PRIMARY KEY (register_id, holder),
    FOREIGN KEY (register_id, holder) REFERENCES shares.holder
);

-- Who came of age: told once, then a task until somebody did it.
CREATE TABLE shares.coming_of_age (
    register_id    bigint NOT NULL,
    holder         bigint NOT NULL,
    came_on        date NOT NULL,
    told_at        timestamptz NOT NULL,
    done_at        timestamptz,
    done_by        bigint,
    PRIMARY KEY (register_id, holder),
    FOREIGN KEY (register_id, holder) REFERENCES shares.holder
);

-- A holder and its names stay: only their contact and, when the law lets go, their birth are taken out.
REVOKE DELETE, TRUNCATE ON shares.holder FROM ${role};
REVOKE UPDATE, DELETE, TRUNCATE ON shares.holder_version FROM ${role};
GRANT UPDATE (born) ON shares.holder_version TO ${role};

ALTER TABLE shares.holder ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.holder_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.holder_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.holder_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.bank_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.national_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.coming_of_age ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_register ON shares.holder USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.holder_version USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.holder_word USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.holder_party USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.bank_account USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.national_number USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.coming_of_age USING (register_id = (SELECT shares.register_now()));
