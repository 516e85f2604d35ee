-- Baskets for some: the audience as one term, and from when on they are for everybody.
CREATE TABLE orchard.basket (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    filler      bigint      NOT NULL,
    name        text        NOT NULL CHECK (name <> ''),
    audience    text        NOT NULL,
    public_from timestamptz,
    filled_at   timestamptz NOT NULL
);
