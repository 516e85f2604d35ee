-- What somebody owes to an organisation, and what was paid, credited or written off of it (docs/decisions/0034-charges.md).

-- Where an organisation is paid.
CREATE TABLE core.charge_account (
    organisation bigint      PRIMARY KEY REFERENCES core.organisation ON DELETE CASCADE,
    iban         text        NOT NULL CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
    holder       text        NOT NULL CHECK (length(holder) BETWEEN 1 AND 70),
    changed_at   timestamptz NOT NULL
);

-- Without either payer the one who had to pay has left. The books keep the rest.
CREATE TABLE core.charge (
    id                 bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plugin             text        NOT NULL,
    subject            text        NOT NULL,
    key                text        NOT NULL,
    path               text        NOT NULL,
    payee              bigint      NOT NULL REFERENCES core.organisation,
    payer_organisation bigint      REFERENCES core.organisation ON DELETE SET NULL,
    payer_person       bigint      REFERENCES core.person ON DELETE SET NULL,
    communication      text        NOT NULL UNIQUE CHECK (communication ~ '^[0-9]{12}$'),
    due                date        NOT NULL,
    opened_at          timestamptz NOT NULL,
    UNIQUE (plugin, subject, key),
    CHECK (num_nonnulls(payer_organisation, payer_person) <= 1)
);
CREATE INDEX charge_payer_organisation ON core.charge (payer_organisation);
CREATE INDEX charge_payer_person ON core.charge (payer_person);

-- Words by language, or under '' for all. The category of VAT is for later.
CREATE TABLE core.charge_line (
    charge bigint  NOT NULL REFERENCES core.charge,
    place  integer NOT NULL,
    words  jsonb   NOT NULL,
    cents  bigint  NOT NULL,
    vat    text    NOT NULL DEFAULT '',
    PRIMARY KEY (charge, place)
);

-- A mistake is undone by an entry that takes another back, never by a change.
CREATE TABLE core.charge_entry (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    charge   bigint      NOT NULL REFERENCES core.charge,
    kind     text        NOT NULL CHECK (kind IN ('payment', 'refund', 'credit', 'write-off')),
    cents    bigint      NOT NULL CHECK (cents <> 0),
    on_date  date        NOT NULL,
    words    text        NOT NULL,
    person   bigint      REFERENCES core.person ON DELETE SET NULL,
    at       timestamptz NOT NULL,
    key      text        NOT NULL,
    reverses bigint      UNIQUE REFERENCES core.charge_entry,
    UNIQUE (charge, key),
    CHECK (reverses IS NOT NULL OR (kind = 'refund') = (cents < 0))
);
CREATE INDEX charge_entry_person ON core.charge_entry (person);

-- Worked out from the above in the transaction that adds to it, so that lists can be filtered; never the truth.
CREATE TABLE core.charge_standing (
    charge             bigint PRIMARY KEY REFERENCES core.charge,
    payee              bigint NOT NULL,
    payer_organisation bigint REFERENCES core.organisation ON DELETE SET NULL,
    payer_person       bigint REFERENCES core.person ON DELETE SET NULL,
    due                date   NOT NULL,
    total              bigint NOT NULL,
    credited           bigint NOT NULL,
    paid               bigint NOT NULL,
    written_off        bigint NOT NULL,
    state              text   NOT NULL
                       CHECK (state IN ('open', 'partly-paid', 'paid', 'overpaid', 'credited', 'written-off'))
);
CREATE INDEX charge_standing_open ON core.charge_standing (payee, due, charge) WHERE state IN ('open', 'partly-paid');
CREATE INDEX charge_standing_payee ON core.charge_standing (payee, charge DESC);
CREATE INDEX charge_standing_organisation ON core.charge_standing (payer_organisation, charge DESC);
CREATE INDEX charge_standing_person ON core.charge_standing (payer_person, charge DESC);

-- What counts stays as it was written. Words may change, because an erasure takes a name out of them.
REVOKE UPDATE, DELETE, TRUNCATE ON core.charge, core.charge_line, core.charge_entry FROM ${role};
GRANT UPDATE (words) ON core.charge_line, core.charge_entry TO ${role};
REVOKE DELETE, TRUNCATE ON core.charge_standing FROM ${role};
