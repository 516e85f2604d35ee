-- Buying together. What became of a purchase is written once, in the transaction that decides it.
CREATE TABLE sharing.purchase (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation   bigint   NOT NULL,
    proposer       bigint,
    title          text     NOT NULL CHECK (title <> ''),
    body           text     NOT NULL DEFAULT '',
    unit           text     NOT NULL CHECK (unit <> ''),
    steps          text     NOT NULL DEFAULT '',
    language       text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    threshold      integer  NOT NULL CHECK (threshold > 0),
    tier_from      integer[] NOT NULL CHECK (cardinality(tier_from) > 0),
    tier_cents     bigint[] NOT NULL CHECK (cardinality(tier_cents) = cardinality(tier_from)),
    deadline       timestamptz NOT NULL,
    audience       text     NOT NULL CHECK (audience <> ''),
    state          text     NOT NULL DEFAULT 'OPEN' CHECK (
                            state IN ('OPEN', 'REACHED', 'RELEASED', 'CANCELLED')),
    decided_at     timestamptz,
    total          bigint,
    unit_cents     bigint   CHECK (unit_cents > 0),
    finished_at    timestamptz,
    created_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    version        integer  NOT NULL DEFAULT 1,
    hidden         text     NOT NULL DEFAULT '',
    CHECK ((state IN ('REACHED', 'RELEASED')) = (decided_at IS NOT NULL)),
    CHECK ((decided_at IS NULL) = (total IS NULL)),
    CHECK ((state = 'REACHED') = (unit_cents IS NOT NULL)),
    CHECK (state <> 'REACHED' OR total >= threshold),
    CHECK (state <> 'RELEASED' OR total < threshold),
    CHECK (finished_at IS NULL OR state = 'REACHED')
);
CREATE INDEX purchase_deadline ON sharing.purchase (deadline, id);
CREATE INDEX purchase_open ON sharing.purchase (deadline, id) WHERE state = 'OPEN';
CREATE INDEX purchase_organisation ON sharing.purchase (organisation, id DESC);
CREATE INDEX purchase_proposer ON sharing.purchase (proposer);
COMMENT ON COLUMN sharing.purchase.steps IS 'what happens once the list is binding';
COMMENT ON COLUMN sharing.purchase.tier_from IS 'rising; the price at the same place in tier_cents holds from so many units on';
COMMENT ON COLUMN sharing.purchase.total IS 'units promised in time, as it was decided; with unit_cents and the rows of binding never changed';

-- One line for each organisation, as long as it is not decided: the newest word by its own clock.
CREATE TABLE sharing.commitment (
    purchase       bigint   NOT NULL REFERENCES sharing.purchase,
    organisation   bigint   NOT NULL,
    person         bigint,
    amount         integer  NOT NULL CHECK (amount BETWEEN 0 AND 1000000),
    at             timestamptz NOT NULL,
    PRIMARY KEY (purchase, organisation)
);
CREATE INDEX commitment_person ON sharing.commitment (person);
CREATE INDEX commitment_organisation ON sharing.commitment (organisation);
COMMENT ON COLUMN sharing.commitment.amount IS '0: taken back';

-- The binding list.
CREATE TABLE sharing.binding (
    purchase       bigint   NOT NULL REFERENCES sharing.purchase,
    organisation   bigint   NOT NULL,
    amount         integer  NOT NULL CHECK (amount > 0),
    cents          bigint   NOT NULL CHECK (cents > 0),
    PRIMARY KEY (purchase, organisation)
);
CREATE INDEX binding_organisation ON sharing.binding (organisation);
REVOKE UPDATE, DELETE, TRUNCATE ON sharing.binding FROM ${role};
REVOKE DELETE, TRUNCATE ON sharing.purchase FROM ${role};
