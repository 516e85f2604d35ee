-- What was sent in from elsewhere lies here until it is brought in or dropped; nobody reads it but
-- the page that shows it to whoever keeps the register.
CREATE TABLE shares.import (
    register_id        bigint NOT NULL REFERENCES shares.register,
    id                 bigint GENERATED ALWAYS AS IDENTITY,
    state              text NOT NULL CHECK (state IN ('SENT', 'CHECKING', 'CHECKED', 'BRINGING', 'DONE', 'DROPPED')),
    sent_by            bigint,
    sent_at            timestamptz NOT NULL,
    file               text NOT NULL,
    headings           text[] NOT NULL,
    mapping            text NOT NULL,
    class              integer,
    lines              bigint NOT NULL DEFAULT 0,
    wrong              bigint NOT NULL DEFAULT 0,
    brought            bigint NOT NULL DEFAULT 0,
    work               bigint,
    PRIMARY KEY (register_id, id)
);
COMMENT ON COLUMN shares.import.mapping IS 'what each column holds: keys of fields, separated by commas';
COMMENT ON COLUMN shares.import.class IS 'the class of lines that name none';

CREATE TABLE shares.import_line (
    register_id        bigint NOT NULL,
    import             bigint NOT NULL,
    line               bigint NOT NULL,
    cells              text[] NOT NULL,
    holder_key         text,
    who                text,
    first_number       bigint,
    class              integer,
    quantity           bigint,
    value_cents        bigint,
    paid_cents         bigint,
    since              date,
    problems           text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (register_id, import, line),
    FOREIGN KEY (register_id, import) REFERENCES shares.import ON DELETE CASCADE
);
CREATE INDEX import_line_of_holder ON shares.import_line (register_id, import, holder_key, since, line);
CREATE INDEX import_line_wrong ON shares.import_line (register_id, import, line) WHERE problems <> '{}';
COMMENT ON COLUMN shares.import_line.holder_key IS 'equal for lines of the same holder';
COMMENT ON COLUMN shares.import_line.who IS 'name and birth date, to see whether equal numbers mean the same holder';
COMMENT ON COLUMN shares.import_line.problems IS 'field and message key, with arguments, separated by |';

CREATE TABLE shares.import_holder (
    register_id        bigint NOT NULL,
    import             bigint NOT NULL,
    holder_key         text NOT NULL,
    holder             bigint NOT NULL,
    PRIMARY KEY (register_id, import, holder_key),
    FOREIGN KEY (register_id, import) REFERENCES shares.import ON DELETE CASCADE
);

ALTER TABLE shares.import ENABLE ROW LEVEL SECURITY;
ALTER TABLE shares.import_line ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_register ON shares.import USING (register_id = (SELECT shares.register_now()));
ALTER TABLE shares.import_holder ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_register ON shares.import_holder USING (register_id = (SELECT shares.register_now()));
CREATE POLICY one_register ON shares.import_line USING (register_id = (SELECT shares.register_now()));
