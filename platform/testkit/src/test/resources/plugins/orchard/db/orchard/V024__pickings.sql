-- Days on which we pick together, once or each week.
CREATE TABLE orchard.picking (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organiser  bigint      NOT NULL,
    title      text        NOT NULL CHECK (title <> ''),
    place      text        NOT NULL,
    starts_at  timestamptz NOT NULL,
    minutes    integer     NOT NULL CHECK (minutes > 0),
    until      date        NOT NULL,
    members    boolean     NOT NULL,
    cancelled  boolean     NOT NULL DEFAULT false,
    changed_at timestamptz NOT NULL
);
